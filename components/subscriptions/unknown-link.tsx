import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

/** A link that is not one of ours, or whose subscription was erased. */
export function UnknownLink() {
  return (
    <Message title="We do not know this link">
      <p className="lead">
        Some mail programs break long links: try to copy the whole address from the mail. If your
        data were erased, there is no subscription any more and no mail to come.
      </p>
      <LinkButton href="/subscribe">Articles by mail</LinkButton>
    </Message>
  )
}
