import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

/** Somebody comes without an open session. It tells nothing about anybody. */
export function ClosedMessage() {
  return (
    <Message title="This page is closed">
      <p className="lead">
        It opens only by a link that we send to your mail address, and closes again after 30
        minutes.
      </p>
      <LinkButton href="/my-data">Ask for a link</LinkButton>
    </Message>
  )
}
