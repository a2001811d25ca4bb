import { CommentText } from '@/components/comments/comment-text'
import { Moment } from '@/components/owner/moment'
import { Button } from '@/components/ui/button'
import type { QueuedComment } from '@/lib/comments/list-queue'

type Props = {
  comment: QueuedComment
  /** The article's title. */
  title: string
  isClosed: boolean
  typed: Record<string, string>
  /** What is wrong with the answer that was written to it. */
  error?: string
}

/** One comment with everything that can be done to it. */
export function QueuedCard({ comment, title, isClosed, typed, error }: Props) {
  const { id, name, address, website, text, state, at, parent, manyLinks, byOwner, article } =
    comment
  return (
    <li className="desk-card">
      <h2>
        <label className="choice">
          <input
            type="checkbox"
            name={`pick:${id}`}
            value="yes"
            defaultChecked={typed[`pick:${id}`] === 'yes'}
          />
          <bdi lang="">{name}</bdi>
        </label>
      </h2>
      <p className="desk-facts">
        {byOwner ? 'You' : <span className="lead-address">{address ?? 'No address'}</span>} ·{' '}
        <Moment at={at} /> · <a href={`/articles/${article}#comments`}>{title}</a>
        {isClosed && ' (closed for comments)'}
      </p>
      {website && <p className="desk-facts lead-address">Website: {website}</p>}
      {manyLinks && <p className="desk-mark mark-due">Many links: it looks like advertising</p>}
      {parent && (
        <blockquote className="desk-quote">
          <p className="desk-facts">Answers {parent.name || 'a comment that was erased'}:</p>
          <CommentText text={parent.text} />
        </blockquote>
      )}
      <CommentText text={text} />
      <p className="desk-inline">
        {state !== 'approved' && (
          <Button name="act" value={`approve:${id}`}>
            Approve
          </Button>
        )}
        {state !== 'spam' && !byOwner && (
          <Button name="act" value={`spam:${id}`} look="quiet">
            Spam
          </Button>
        )}
        {state !== 'deleted' && (
          <Button name="act" value={`delete:${id}`} look="quiet">
            Delete
          </Button>
        )}
      </p>
      <details open={Boolean(error || typed[`reply:${id}`])}>
        <summary>{state === 'approved' ? 'Answer' : 'Approve and answer'}</summary>
        <label>
          <span className="field-label">Your answer to {name}</span>
          {error && (
            <span className="field-error" id={`wrong-${id}`}>
              {error}
            </span>
          )}
          <textarea
            className="input"
            id={`reply:${id}`}
            name={`reply:${id}`}
            rows={4}
            defaultValue={typed[`reply:${id}`]}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `wrong-${id}` : undefined}
          />
        </label>
        <p className="desk-inline">
          <Button name="act" value={`reply:${id}`} look="quiet">
            Publish the answer
          </Button>
        </p>
      </details>
      {!isClosed && (
        <details>
          <summary>Close this thread</summary>
          <p>“{title}” then takes no more comments. Those that are there stay.</p>
          <p className="desk-inline">
            <Button name="act" value={`close:${article}`} look="quiet">
              Close “{title}” for comments
            </Button>
          </p>
        </details>
      )}
    </li>
  )
}
