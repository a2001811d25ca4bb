import type { TopicLink } from '@/lib/content/model'
import type { Related } from '@/lib/content/related'
import { ArticleTeaser } from './article-teaser'
import { TopicLinks } from './topic-links'

type Props = { related: Related[]; topics: TopicLink[] }

/** Where to read on, and why there. */
export function ExploreMore({ related, topics }: Props) {
  return (
    <section className="explore" aria-labelledby="part-explore">
      <h2 id="part-explore">Explore more</h2>
      {related.length > 0 && (
        <ul className="article-list">
          {related.map(({ article, reason }) => (
            <li key={article.path}>
              <ArticleTeaser article={article} heading="h3" reason={reason} />
            </li>
          ))}
        </ul>
      )}
      <p>
        Every article stands in <a href="/articles">the list of articles</a>; or go by topic:
      </p>
      <TopicLinks topics={topics} />
    </section>
  )
}
