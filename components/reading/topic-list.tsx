import type { TopicLink } from '@/lib/content/model'

type Props = { topics: (TopicLink & { description: string })[]; heading?: 'h2' | 'h3' }

/** Every topic with what it is about. */
export function TopicList({ topics, heading: Heading = 'h2' }: Props) {
  return (
    <ul className="topic-list">
      {topics.map(({ path, title, description }) => (
        <li key={path}>
          <Heading>
            <a href={path}>{title}</a>
          </Heading>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  )
}
