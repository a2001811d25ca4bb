import { Message } from '@/components/site/message'

type Props = {
  /** Something in the answers needs a talk before any plan. */
  talkFirst: boolean
}

/** After the last step: the same words for a new, a pending and a confirmed address. */
export function SentMessage({ talkFirst }: Props) {
  return (
    <Message title="Check your inbox">
      <p className="lead">
        We have sent a mail to the address you gave. Open it and press the link to confirm your
        request; only then does Ishita see it.
      </p>
      {talkFirst && (
        <div className="talk-first">
          <h2>Ishita will talk with you first</h2>
          <p>
            Thank you for being open with us. Something in your answers deserves a conversation
            before anybody writes a plan, so Ishita will first get in touch and ask how you are.
            This is care, not a judgement, and it says nothing about what is wrong or right with
            you.
          </p>
          <p>
            Until then please change nothing that your doctor has told you, and do not wait for us
            if you feel unwell: see a doctor.
          </p>
        </div>
      )}
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
