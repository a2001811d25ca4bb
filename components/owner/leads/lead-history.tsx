import { Moment } from '@/components/owner/moment'
import type { LeadView } from '@/lib/owner/leads/find-lead'
import { statusWords } from '@/lib/owner/leads/lead-status'

type Entry = LeadView['entries'][number]

/** Notes, replies and steps, the newest first. */
export function LeadHistory({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return <p className="desk-facts">Nothing is written down yet.</p>
  return (
    <ol className="lead-history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className="desk-facts">
            <Moment at={entry.at} /> · {titleOf(entry)}
          </p>
          {entry.text && (
            <p className="lead-words" lang="" dir="auto">
              {entry.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function titleOf({ kind, status }: Entry): string {
  if (kind === 'note') return 'Your note'
  if (kind === 'reply') return 'You wrote'
  return `Became “${status ? statusWords[status] : ''}”`
}
