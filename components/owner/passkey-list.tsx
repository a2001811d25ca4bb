import { Button } from '@/components/ui/button'
import type { PasskeyView } from '@/lib/owner/passkeys'
import { Moment } from './moment'

type Props = {
  passkeys: PasskeyView[]
  /** The only passkey, which she is about to remove. */
  last?: string
}

/** Every passkey with what can be done to it. */
export function PasskeyList({ passkeys, last }: Props) {
  return (
    <ul className="desk-list">
      {passkeys.map((passkey) => (
        <li className="desk-card" key={passkey.id}>
          <h2>{passkey.name}</h2>
          <p className="desk-facts">
            Added <Moment at={passkey.createdAt} />
            {passkey.lastUsedAt && (
              <>
                , last used <Moment at={passkey.lastUsedAt} />
              </>
            )}
          </p>
          <RenameForm {...passkey} />
          <RemoveForm {...passkey} isLast={passkey.id === last} />
        </li>
      ))}
    </ul>
  )
}

const RenameForm = ({ id, name }: PasskeyView) => (
  <details>
    <summary>Rename</summary>
    <form className="desk-inline" action="/owner/keys/rename" method="post">
      <input type="hidden" name="id" value={id} />
      <label>
        <span className="field-label">Name</span>
        <input className="input" name="name" defaultValue={name} maxLength={60} required />
      </label>
      <Button look="quiet">Save</Button>
    </form>
  </details>
)

function RemoveForm({ id, name, isLast }: PasskeyView & { isLast: boolean }) {
  return (
    <details open={isLast}>
      <summary>Remove</summary>
      <form action="/owner/keys/remove" method="post">
        <input type="hidden" name="id" value={id} />
        {isLast && <input type="hidden" name="last" value="yes" />}
        <p>
          {isLast
            ? 'This is your only passkey. Without it you are signed out at once, and get in again only by a link: by mail from the sign-in page, or from whoever runs the site.'
            : 'Whoever has this device can then no longer open your desk, and browsers signed in with it are signed out.'}
        </p>
        <p className="desk-inline">
          <Button look="quiet">{isLast ? `Remove ${name} all the same` : `Remove ${name}`}</Button>
        </p>
      </form>
    </details>
  )
}
