import { LinkButton } from '@/components/ui/link-button'
import { PasskeyName } from './enrol'
import { PasskeyForm } from './passkey-form'

/** Another passkey, for which the one she has must have been used just now. */
export function AddPasskey({ fresh, nonce }: { fresh: boolean; nonce?: string }) {
  return (
    <>
      <h2>Add a passkey</h2>
      {fresh ? (
        <PasskeyForm act="enrol" label="Make the passkey" nonce={nonce}>
          <PasskeyName />
        </PasskeyForm>
      ) : (
        <>
          <p>For this your passkey is asked for once more.</p>
          <LinkButton href="/owner/prove?next=%2Fowner%2Fkeys">Use my passkey</LinkButton>
        </>
      )}
      <p className="desk-facts">
        For a device that you do not have at hand now, open the sign-in page there and have a link
        mailed to you.
      </p>
    </>
  )
}
