import { LinkButton } from '@/components/ui/link-button'
import { TextInput } from '@/components/ui/text-input'
import { PasskeyForm } from './passkey-form'

/** The page behind a one-time link. Opening it changes nothing. */
export function Enrol({ token, nonce }: { token: string | null; nonce?: string }) {
  if (!token)
    return (
      <>
        <h1>This link opens nothing any more</h1>
        <p className="lead">
          Such a link works once, for 10 minutes. Ask for a new one on the sign-in page.
        </p>
        <LinkButton href="/owner/sign-in">To the sign-in page</LinkButton>
      </>
    )
  return (
    <>
      <h1>Make a passkey on this device</h1>
      <p className="lead">
        From then on you sign in here with your fingerprint, your face, or the code of this device.
        There is no password that anybody could guess.
      </p>
      <PasskeyForm act="enrol" label="Make the passkey" token={token} nonce={nonce}>
        <PasskeyName />
      </PasskeyForm>
    </>
  )
}

/** What the list of passkeys will call it. */
export const PasskeyName = () => (
  <TextInput
    name="name"
    label="A name for this device"
    hint="So that you know which one to remove when it is lost, such as “My phone”"
    defaultValue=""
  />
)
