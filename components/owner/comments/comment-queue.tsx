import { DeskPages } from '@/components/owner/desk-pages'
import { RefusedNotice } from '@/components/owner/refused-notice'
import type { Queue } from '@/lib/comments/list-queue'
import type { Refused } from '@/lib/forms/form-error'
import { decidePath, type QueueAsked, queuePath } from '@/lib/owner/comments/queue-address'
import { BulkButtons } from './bulk-buttons'
import { ClosedThreads } from './closed-threads'
import { QueueDone } from './queue-done'
import { QueuedCard } from './queued-card'

type Props = {
  queue: Queue
  asked: QueueAsked
  closed: string[]
  /** Titles of the articles by slug. */
  titles: Map<string, string>
  refused: Refused | null
  done?: string
  ids?: string
}

const tabs = [
  {
    state: 'held',
    label: 'Waiting',
    empty: 'No comment waits for you. You get a mail when one comes.',
  },
  { state: 'approved', label: 'Shown', empty: 'No comment is shown yet.' },
  { state: 'spam', label: 'Spam', empty: 'No spam. What you mark as spam stays here for 30 days.' },
  { state: 'deleted', label: 'Deleted', empty: 'Nothing here. What you delete stays for 30 days.' },
] as const

/** Comments of one state, each with its buttons, and the same buttons for all that are ticked. */
export function CommentQueue({ queue, asked, closed, titles, refused, done, ids }: Props) {
  const { comments, counts, page, pages } = queue
  const tab = tabs.find(({ state }) => state === asked.state) ?? tabs[0]
  const error = refused?.errors[0]
  return (
    <>
      <nav className="desk-tabs" aria-label="Comments by state">
        {tabs.map(({ state, label }) => (
          <a
            key={state}
            href={queuePath({ state, article: asked.article, page: 1 })}
            aria-current={state === asked.state ? 'page' : undefined}
          >
            {label} ({counts[state]})
          </a>
        ))}
      </nav>
      <QueueDone asked={asked} done={done} ids={ids} />
      <RefusedNotice refused={refused} />
      {asked.article && (
        <p>
          Only below “{titles.get(asked.article) ?? asked.article}”.{' '}
          <a href={queuePath({ state: asked.state, page: 1 })}>Show all articles</a>
        </p>
      )}
      {comments.length === 0 ? (
        <p>{tab.empty}</p>
      ) : (
        <form id="queue" action={decidePath(asked)} method="post">
          <ul className="desk-list">
            {comments.map((comment) => (
              <QueuedCard
                key={comment.id}
                comment={comment}
                title={titles.get(comment.article) ?? comment.article}
                isClosed={closed.includes(comment.article)}
                typed={refused?.values ?? {}}
                error={error?.field === `reply:${comment.id}` ? error.message : undefined}
              />
            ))}
          </ul>
          <BulkButtons state={asked.state} shown={comments.map(({ id }) => id)} />
        </form>
      )}
      <DeskPages
        page={page}
        pages={pages}
        label="Pages of comments"
        pathOf={(number) => queuePath({ ...asked, page: number })}
      />
      <ClosedThreads asked={asked} closed={closed} titles={titles} />
    </>
  )
}
