import { Message } from '@/components/site/message'

/** After the form: the same words for a new, a pending and a confirmed address. */
export function SentMessage() {
  return (
    <Message title="Check your inbox">
      <p className="lead">
        We have sent a mail to the address you gave. Open it and press the link to confirm your
        request; only then does Ishita see it.
      </p>
      <ul className="leaf-list">
        <li>The link works for 72 hours.</li>
        <li>Nothing there after a few minutes? Look in the spam or promotions folder.</li>
        <li>
          Still nothing? The address may hold a slip: <a href="/plan">fill in the form again</a>.
        </li>
      </ul>
    </Message>
  )
}
