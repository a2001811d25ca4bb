import { Sentence } from '@/components/ui/sentence'
import type { ArticleCard } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { LongDate } from './long-date'

const { article: words, lists } = strings()

/** Who wrote it, when, whether it changed, and how long it takes. */
export function Byline({ article }: { article: ArticleCard }) {
  const { author, date, updated, readingMinutes } = article
  const name = <a href={`/authors/${author.slug}`}>{author.name}</a>
  return (
    <p className="byline">
      <span>
        <Sentence text={words.by} fill={{ author: name }} />
      </span>
      <LongDate day={date} />
      {updated && (
        <span>
          <Sentence text={words.updatedOn} fill={{ day: <LongDate day={updated} /> }} />
        </span>
      )}
      <span>{lists.minutes(readingMinutes)}</span>
    </p>
  )
}
