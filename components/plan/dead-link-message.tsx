import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

/** A link that cannot confirm: a newer mail took its place, or it is not one of ours. */
export function DeadLinkMessage({ superseded }: { superseded: boolean }) {
  if (superseded)
    return (
      <Message title="A newer link is in your inbox">
        <p className="lead">
          You asked for a new link, so this older one no longer works. Please open the newest mail
          from us.
        </p>
      </Message>
    )
  return (
    <Message title="We do not know this link">
      <p className="lead">
        Some mail programs break long links. Try to copy the whole address from the mail, or ask
        again: it takes a minute.
      </p>
      <LinkButton href="/plan">Ask for a plan</LinkButton>
    </Message>
  )
}
