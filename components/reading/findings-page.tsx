import { home } from '@/components/site/breadcrumbs'
import { type Crumb, pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { Sentence } from '@/components/ui/sentence'
import type { Article } from '@/lib/content/model'
import type { PageFacts } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { SourceFacts } from './source-facts'

const words = strings().article

const crumbs: Crumb[] = [home, { path: '/articles', label: strings().lists.articles }]

/** Where an article's page of findings is. */
export const findingsPath = (article: { path: string }) => `${article.path}/sources`

/** What that page says of itself. Whoever searches is to find the article, not its notes. */
export const findingsFacts = (article: Article): PageFacts => ({
  path: findingsPath(article),
  title: words.findingsOf(article.title),
  description: words.findingsDescription(article.title),
  unlisted: true,
})

/** What each source of an article found, in our own words. */
export function FindingsPage({ article }: { article: Article }) {
  return (
    <SitePage current="articles" jsonLd={pageGraph(findingsFacts(article), crumbs)}>
      <div className="page columns">
        <PageHeader title={words.findingsTitle} crumbs={crumbs} />
        <div className="references findings">
          <p>
            <Sentence
              text={words.findingsLead}
              fill={{ article: <a href={article.path}>{article.title}</a> }}
            />
          </p>
          <ol>
            {article.references.map((reference) => (
              <li key={reference.id} id={`ref-${reference.number}`}>
                <SourceFacts reference={reference} />
                <p>{reference.finding}</p>
                <span className="back-links">
                  <a href={`${article.path}#ref-${reference.number}`}>{words.backToArticle}</a>
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </SitePage>
  )
}
