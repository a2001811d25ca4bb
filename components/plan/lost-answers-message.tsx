import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

type Props = {
  /** A request went out from this browser a moment ago. */
  sent: boolean
}

/** A page of the funnel without answers: they were sent, they ran out, or the browser keeps no cookies. */
export function LostAnswersMessage({ sent }: Props) {
  if (sent)
    return (
      <Message title="Your request has been sent">
        <p className="lead">
          We have it, and this browser keeps your answers no longer. What is left to do is in your
          inbox: open our mail and press the link.
        </p>
        <p>
          Something to change? <a href="/plan">Send a new request</a>; Ishita reads the newest.
        </p>
      </Message>
    )
  return (
    <Message title="There are no answers here yet">
      <p className="lead">
        Your answers wait in your own browser, for three days. This browser has none: you may have
        begun in another one, or longer ago.
      </p>
      <p>
        If you came from the page before this one, your browser does not keep cookies for this site.
        Please allow them: without one we would have to store your answers, and we would rather not.
      </p>
      <LinkButton href="/plan">Begin</LinkButton>
    </Message>
  )
}
