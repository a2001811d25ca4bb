import type { ArticleCard, TopicLink } from '@/lib/content/model'
import { ArticleList } from './article-list'
import { TopicLinks } from './topic-links'

type Props = { articles: ArticleCard[]; topics: TopicLink[] }

/** Where to read on. */
export function ExploreMore({ articles, topics }: Props) {
  return (
    <section className="explore" aria-labelledby="part-explore">
      <h2 id="part-explore">Explore more</h2>
      {articles.length > 0 && <ArticleList articles={articles} heading="h3" />}
      <p>
        Every article stands in <a href="/articles">the list of articles</a>; or go by topic:
      </p>
      <TopicLinks topics={topics} />
    </section>
  )
}
