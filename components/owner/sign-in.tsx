import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PasskeyForm } from './passkey-form'

type Props = {
  next: string
  /** What came of asking for a link by mail. */
  link?: string
  /** She has just signed out. */
  left: boolean
  /** Whether there is any passkey yet. */
  known: boolean
  /** Whether browsers make passkeys for this site's address at all. */
  possible: boolean
  nonce?: string
}

const outcomes: Record<string, { title: string; text: string; tone?: 'wrong' }> = {
  mailed: {
    title: 'Look into your mail',
    text: 'A link is on its way to the address that this site knows as the owner’s. It works once, for 10 minutes.',
  },
  busy: { title: 'Please wait', text: 'A link was asked for too often just now.', tone: 'wrong' },
  trouble: {
    title: 'That did not work, and it is our fault',
    text: 'Please try again in a minute.',
    tone: 'wrong',
  },
}

/** The one page of the desk that everybody can see. It tells nothing about what is behind it. */
export function SignIn({ next, link, left, known, possible, nonce }: Props) {
  const outcome = outcomes[link ?? '']
  return (
    <>
      <h1>{left ? 'You are signed out' : 'Sign in to your desk'}</h1>
      {outcome && (
        <Notice tone={outcome.tone} title={outcome.title}>
          <p>{outcome.text}</p>
        </Notice>
      )}
      {!possible && (
        <Notice tone="wrong" title="Passkeys need a name">
          <p>
            Browsers make no passkeys for a bare IP address. Whoever runs the site has to give it a
            name, in SITE_URL.
          </p>
        </Notice>
      )}
      <p className="lead">With your fingerprint, your face, or the code of your phone.</p>
      <PasskeyForm act="sign-in" label="Sign in with a passkey" next={next} nonce={nonce} />
      <h2>{known ? 'A new phone, or a lost one?' : 'The first time?'}</h2>
      <p>
        We can mail you a link, with which you make a passkey on the device that you open it on. It
        goes to the owner’s address and to no other.
      </p>
      <form action="/owner/sign-in/link" method="post">
        <Button look="quiet">Mail me a link</Button>
      </form>
    </>
  )
}
