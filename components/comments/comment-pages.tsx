import { commentPaths } from '@/lib/comments/addresses'
import { strings } from '@/lib/strings/strings'

const words = strings().comments.pages

type Props = { article: string; page: number; pages: number }

/** The way through comments that are more than a page. */
export function CommentPages({ article, page, pages }: Props) {
  if (pages < 2) return null
  const { listPage } = commentPaths(article)
  return (
    <nav className="comment-pages" aria-label={words.label}>
      {page > 1 && (
        <a rel="prev" href={listPage(page - 1)}>
          {words.earlier}
        </a>
      )}
      <span>{words.place(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={listPage(page + 1)}>
          {words.later}
        </a>
      )}
    </nav>
  )
}
