import { Button } from '@/components/ui/button'
import type { QueueAsked } from '@/lib/owner/comments/queue-address'

const buttons = [
  { verb: 'approve', makes: 'approved', label: 'Approve' },
  { verb: 'spam', makes: 'spam', label: 'Mark as spam' },
  { verb: 'delete', makes: 'deleted', label: 'Delete' },
] as const

type Props = {
  state: QueueAsked['state']
  /** The ids of the comments on this page. */
  shown: string[]
}

/** What can be done to all that are ticked, or to the whole page with one tick. */
export const BulkButtons = ({ state, shown }: Props) => (
  <fieldset className="desk-bulk">
    <legend>All that are ticked</legend>
    {shown.length > 1 && (
      <label className="choice">
        <input type="checkbox" name="all" value="yes" />
        <span>All {shown.length} on this page</span>
      </label>
    )}
    <input type="hidden" name="shown" value={shown.join(',')} />
    {buttons
      .filter(({ makes }) => makes !== state)
      .map(({ verb, label }) => (
        <Button key={verb} name="act" value={verb} look="quiet">
          {label}
        </Button>
      ))}
  </fieldset>
)
