import type { TopicLink } from '@/lib/content/model'

/** The topics of an article, in a row. */
export function TopicLinks({ topics }: { topics: TopicLink[] }) {
  return (
    <ul className="topics" aria-label="Topics">
      {topics.map(({ path, title }) => (
        <li key={path}>
          <a href={path}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
