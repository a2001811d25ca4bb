import type { TopicLink } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'

/** The topics of an article, in a row. */
export function TopicLinks({ topics }: { topics: TopicLink[] }) {
  return (
    <ul className="topics" aria-label={strings().article.topics}>
      {topics.map(({ path, title }) => (
        <li key={path}>
          <a href={path}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
