import type { ArticleCard } from '@/lib/content/model'
import { LongDate } from './long-date'

/** Who wrote it, when, whether it changed, and how long it takes. */
export function Byline({ article }: { article: ArticleCard }) {
  const { author, date, updated, readingMinutes } = article
  return (
    <p className="byline">
      <span>
        By <a href={`/authors/${author.slug}`}>{author.name}</a>
      </span>
      <LongDate day={date} />
      {updated && (
        <span>
          Updated <LongDate day={updated} />
        </span>
      )}
      <span>{readingMinutes} min read</span>
    </p>
  )
}
