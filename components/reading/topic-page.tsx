import { home } from '@/components/site/breadcrumbs'
import { type Crumb, pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { Sentence } from '@/components/ui/sentence'
import type { Topic } from '@/lib/content/model'
import { topicFeedLink } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { ArticleBody } from './article-body'
import { ArticleList } from './article-list'

const { lists: words, navigation } = strings()
const crumbs: Crumb[] = [home, { path: '/topics', label: navigation.topics }]

/** One topic: what it is about, and its articles. */
export function TopicPage({ topic }: { topic: Topic }) {
  return (
    <SitePage current="topics" jsonLd={pageGraph(topic, crumbs, 'CollectionPage')}>
      <div className="page columns">
        <PageHeader title={topic.title} crumbs={crumbs} />
        <ArticleBody body={topic.body} />
        <section className="part" aria-labelledby="part-articles">
          <h2 id="part-articles">{words.onTopic}</h2>
          <ArticleList articles={topic.articles} heading="h3" />
          <p className="small">
            <Sentence text={words.topicFeed} fill={{ path: topicFeedLink(topic).path }} />
          </p>
        </section>
      </div>
    </SitePage>
  )
}
