import type { ArticleCard } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { LongDate } from './long-date'

type Props = { article: ArticleCard; heading?: 'h2' | 'h3'; reason?: string }

/** An article in a list, or offered for a reason, which is said in place of what it is about. One link an entry. */
export function ArticleTeaser({ article, heading: Heading = 'h2', reason }: Props) {
  const { path, title, description, date, topics, readingMinutes } = article
  return (
    <article className="teaser">
      <p className="label">{reason ?? topics.map((topic) => topic.title).join(' · ')}</p>
      <Heading>
        <a href={path}>{title}</a>
      </Heading>
      {!reason && <p>{description}</p>}
      <p className="byline">
        <LongDate day={date} />
        <span>{strings().lists.minutes(readingMinutes)}</span>
      </p>
    </article>
  )
}
