import { Message } from '@/components/site/message'

/** After the form: the same words whether or not we know the address. */
export function LinkSentMessage() {
  return (
    <Message title="Check your inbox">
      <p className="lead">
        If we hold anything about that address, a mail with a link is on its way to it. If we hold
        nothing, no mail comes.
      </p>
      <ul className="leaf-list">
        <li>The link works once, for 30 minutes.</li>
        <li>Nothing there after a few minutes? Look in the spam or promotions folder.</li>
        <li>
          Did you perhaps give us another address? <a href="/my-data">Try that one</a>. An address
          gets at most three such mails in 24 hours.
        </li>
      </ul>
    </Message>
  )
}
