import type { ArticleCard } from '@/lib/content/model'
import { LongDate } from './long-date'

type Props = { article: ArticleCard; heading?: 'h2' | 'h3' }

/** An article in a list. The topics are words here: one link an entry. */
export function ArticleTeaser({ article, heading: Heading = 'h2' }: Props) {
  const { path, title, description, date, topics, readingMinutes } = article
  return (
    <article className="teaser">
      <p className="label">{topics.map((topic) => topic.title).join(' · ')}</p>
      <Heading>
        <a href={path}>{title}</a>
      </Heading>
      <p>{description}</p>
      <p className="byline">
        <LongDate day={date} />
        <span>{readingMinutes} min read</span>
      </p>
    </article>
  )
}
