import { Message } from '@/components/site/message'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/forms/refused-state'
import { TalkFirst } from './talk-first'
import { TroubleNotice } from './trouble-notice'

type Props = Pick<FormState, 'trouble'> & {
  /** Something in the answers needs a talk before any plan. */
  talkFirst: boolean
  /** This is the browser that asked: it may have the mail sent again. */
  mayResend: boolean
  /** It has just done so. */
  again: boolean
}

/** After the last step: the same words for a new, a pending and a confirmed address. */
export function SentMessage({ talkFirst, mayResend, again, trouble }: Props) {
  return (
    <Message title="Check your inbox">
      <TroubleNotice trouble={trouble} />
      <p className="lead">
        We have sent a mail to the address you gave. Open it and press the link to confirm your
        request; only then does Ishita see it.
      </p>
      {again && (
        <p role="status">
          A new mail goes out, unless one did within the last minute or three did today. Please use
          the newest.
        </p>
      )}
      {talkFirst && <TalkFirst />}
      <ul className="leaf-list">
        <li>The link works for 72 hours.</li>
        <li>Nothing there after a few minutes? Look in the spam or promotions folder.</li>
        <li>
          Still nothing? The address may hold a slip: <a href="/plan">fill in the form again</a>.
        </li>
      </ul>
      {mayResend && (
        <form className="one-button" action="/plan/sent/resend" method="post">
          <Button look="quiet">Send the mail again</Button>
        </form>
      )}
    </Message>
  )
}
