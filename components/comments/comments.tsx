import { Notice } from '@/components/ui/notice'
import type { CommentFormState } from '@/lib/comments/form-state'
import type { Thread } from '@/lib/comments/list-comments'
import { strings } from '@/lib/strings/strings'
import { CommentForm } from './comment-form'
import { CommentList } from './comment-list'

const words = strings().comments

type Props = {
  /** Slug of the article. */
  article: string
  /** Null when the database does not give it. */
  thread: Thread | null
  form: CommentFormState
  /** Whether this visitor has just sent one. */
  held: boolean
}

/** What readers wrote below an article, and the form to write there. */
export function Comments({ article, thread, form, held }: Props) {
  // A page without its comments is not to be kept for others.
  const passing = thread ? undefined : ''
  return (
    <section
      className="comments"
      id="comments"
      aria-labelledby="part-comments"
      data-passing={passing}
    >
      <h2 id="part-comments">{thread ? words.count(thread.count) : words.title}</h2>
      {held && (
        <Notice title={words.held.title}>
          <p>{words.held.text}</p>
        </Notice>
      )}
      {!thread && <p>{words.away}</p>}
      {thread && thread.threads.length === 0 && !held && (
        <p>{thread.open ? words.none : words.closed}</p>
      )}
      {thread && <CommentList article={article} thread={thread} />}
      {form.shown && <CommentForm article={article} {...form} />}
    </section>
  )
}
