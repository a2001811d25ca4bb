import { Message } from '@/components/site/message'
import { TokenForm } from './token-form'

/** The link is older than 72 hours; the request itself is not lost. */
export function ExpiredPrompt({ token }: { token: string }) {
  return (
    <Message title="This link has run out">
      <p className="lead">
        Confirmation links work for 72 hours. What you wrote is still here: we can send you a new
        one.
      </p>
      <TokenForm action="/plan/confirm/resend" token={token} label="Send me a new link" />
    </Message>
  )
}
