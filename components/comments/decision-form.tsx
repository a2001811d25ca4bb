import { Button } from '@/components/ui/button'

type State = 'held' | 'approved' | 'spam' | 'deleted'

const decisions: { value: string; makes: State; label: string }[] = [
  { value: 'approve', makes: 'approved', label: 'Approve' },
  { value: 'spam', makes: 'spam', label: 'Mark as spam' },
  { value: 'delete', makes: 'deleted', label: 'Delete' },
]

/** The decisions about a comment. Once it is decided, one button takes that back. */
export function DecisionForm({ token, state }: { token: string; state: State }) {
  const open = decisions.filter(({ makes }) => makes !== state)
  const shown = state === 'held' ? open : [{ value: 'undo', label: 'Undo' }]
  return (
    <form className="decisions" action="/comments/moderate/submit" method="post">
      <input type="hidden" name="token" value={token} />
      {shown.map(({ value, label }) => (
        <Button key={value} name="decision" value={value}>
          {label}
        </Button>
      ))}
    </form>
  )
}
