import { Message } from '@/components/site/message'
import { TokenForm } from './token-form'
import { TroubleNotice } from './trouble-notice'

/** The page behind the link in the mail. */
export function ConfirmPrompt({ token, trouble }: { token: string; trouble: boolean }) {
  return (
    <Message title="One press, and Ishita has your request">
      <TroubleNotice trouble={trouble ? 'ours' : null} />
      <p className="lead">Please confirm that you asked for a personal diet plan.</p>
      <TokenForm action="/plan/confirm/submit" token={token} label="Yes, confirm my request" />
      <p className="small">
        It was not you? Then close this page. Without your press nothing happens, and we write no
        more.
      </p>
    </Message>
  )
}
