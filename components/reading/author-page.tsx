import { home } from '@/components/site/breadcrumbs'
import { authorGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { Sentence } from '@/components/ui/sentence'
import type { ArticleCard, Author } from '@/lib/content/model'
import type { PageFacts } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { ArticleBody } from './article-body'
import { ArticleList } from './article-list'

const words = strings().lists

/** What an author's page says of itself. */
export const authorFacts = ({ slug, name, description }: Author): PageFacts => ({
  path: `/authors/${slug}`,
  title: name,
  description,
})

type Props = { author: Author; articles: ArticleCard[] }

/** Who writes here, and what. */
export function AuthorPage({ author, articles }: Props) {
  return (
    <SitePage current="about" jsonLd={authorGraph(author, authorFacts(author), [home])}>
      <div className="page columns">
        <PageHeader title={author.name} crumbs={[home]} />
        <ArticleBody body={author.body} />
        {articles.length > 0 && (
          <section className="part" aria-labelledby="part-articles">
            <h2 id="part-articles">{words.byAuthor(author.name)}</h2>
            <ArticleList articles={articles} heading="h3" />
            <p className="small">
              <Sentence text={words.siteFeed} />
            </p>
          </section>
        )}
      </div>
    </SitePage>
  )
}
