import type { TopicLink } from '@/lib/content/model'
import type { Related } from '@/lib/content/related'
import { strings } from '@/lib/strings/strings'
import { ArticleTeaser } from './article-teaser'
import { TopicLinks } from './topic-links'

const words = strings().article

type Props = { related: Related[]; topics: TopicLink[] }

/** Where to read on, and why there. */
export function ExploreMore({ related, topics }: Props) {
  return (
    <section className="explore" aria-labelledby="part-explore">
      <h2 id="part-explore">{words.exploreMore}</h2>
      {related.length > 0 && (
        <ul className="article-list">
          {related.map(({ article, reason }) => (
            <li key={article.path}>
              <ArticleTeaser article={article} heading="h3" reason={reason} />
            </li>
          ))}
        </ul>
      )}
      <p>{words.exploreTopics}</p>
      <TopicLinks topics={topics} />
    </section>
  )
}
