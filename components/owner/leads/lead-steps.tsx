import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import type { LeadView } from '@/lib/owner/leads/find-lead'
import { nextStatuses, statusWords } from '@/lib/owner/leads/lead-status'

type Errors = Record<string, string | undefined>
type Props = { lead: LeadView; errors: Errors; typed: Record<string, string> }

/** Where the lead stands, where it may go, and when to look again. */
export function LeadSteps({ lead, errors, typed }: Props) {
  const { id, status, nextOn } = lead
  const [usual, ...others] = nextStatuses(status)
  return (
    <section className="desk-card" aria-labelledby="status">
      <h2 id="status" tabIndex={-1}>
        Status: {statusWords[status]}
      </h2>
      {errors.status && <p className="field-error">{errors.status}</p>}
      <form className="desk-inline" action={`/owner/leads/${id}/status`} method="post">
        {[usual, ...others].map(
          (next, place) =>
            next && (
              <Button key={next} name="status" value={next} look={place === 0 ? 'main' : 'quiet'}>
                Set to “{statusWords[next]}”
              </Button>
            ),
        )}
      </form>
      <form className="desk-inline" action={`/owner/leads/${id}/next`} method="post">
        <label>
          <span className="field-label">Remind me on</span>
          {errors.next && <span className="field-error">{errors.next}</span>}
          <input
            className="input"
            id="next"
            type="date"
            name="next"
            defaultValue={typed.next ?? nextOn?.toISOString().slice(0, 10) ?? ''}
          />
        </label>
        <Button look="quiet">Save the day</Button>
      </form>
    </section>
  )
}

/** A note for herself. */
export const NoteForm = ({ lead: { id }, errors, typed }: Props) => (
  <form className="form desk-form" action={`/owner/leads/${id}/note#notes`} method="post">
    <TextArea
      name="note"
      label="A note for yourself"
      hint="Kept encrypted. The person gets it too when asking for everything we hold."
      defaultValue={typed.note ?? ''}
      error={errors.note}
    />
    <p>
      <Button look="quiet">Keep the note</Button>
    </p>
  </form>
)
