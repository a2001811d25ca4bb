import { commentPaths } from '@/lib/comments/addresses'
import type { ShownThread, Thread } from '@/lib/comments/list-comments'
import { strings } from '@/lib/strings/strings'
import { Comment } from './comment'
import { CommentPages } from './comment-pages'

const words = strings().comments

type Props = { article: string; thread: Thread }

/** The comments of an article, each with its replies; nothing where there are none. */
export function CommentList({ article, thread: { threads, open, page, pages } }: Props) {
  if (threads.length === 0) return null
  return (
    <>
      <ol className="comment-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            {thread.comment ? (
              <Comment {...{ article, page }} comment={thread.comment} answerable={open} />
            ) : (
              <p className="comment-gone">{words.gone}</p>
            )}
            <Replies {...{ article, page, thread }} />
          </li>
        ))}
      </ol>
      <CommentPages {...{ article, page, pages }} />
      {!open && <p>{words.closed}</p>}
      <p className="comment-feed">
        <a href={commentPaths(article).feed}>{words.feed}</a>
      </p>
    </>
  )
}

type RepliesProps = { article: string; page: number; thread: ShownThread }

function Replies({ article, page, thread: { comment, replies } }: RepliesProps) {
  if (replies.length === 0) return null
  return (
    <ol className="replies" aria-label={comment ? words.repliesTo(comment.name) : words.replies}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <Comment {...{ article, page }} comment={reply} answerable={false} />
        </li>
      ))}
    </ol>
  )
}
