import { Button } from '@/components/ui/button'

type Props = { id: string; address: string; error?: string }

/** What a person may ask of her: a copy of everything, or that nothing stays. */
export const PersonRights = ({ id, address, error }: Props) => (
  <>
    <p>
      Both ask for your passkey first and are noted in the audit list. People can do the same
      themselves at <a href="/my-data">their data</a>.
    </p>
    <form className="desk-inline" action={`/owner/leads/${id}/export`} method="post">
      <Button look="quiet">Download everything held about this person</Button>
    </form>
    <details open={Boolean(error)}>
      <summary>Erase this person</summary>
      <form className="form desk-form" action={`/owner/leads/${id}/erase`} method="post">
        <p>
          Requests, answers, notes, mails, subscription and comments of {address} go, for good.
          Nobody can bring them back.
        </p>
        {error && (
          <p className="field-error" id="sure-error">
            {error}
          </p>
        )}
        <label className="choice">
          <input
            type="checkbox"
            id="sure"
            name="sure"
            value="yes"
            aria-describedby={error ? 'sure-error' : undefined}
          />
          <span>Yes, erase everything about this person</span>
        </label>
        <p>
          <Button look="quiet">Erase for good</Button>
        </p>
      </form>
    </details>
  </>
)
