import { Message } from '@/components/site/message'

/** After "Continue later": the same words for every address. */
export function SavedMessage() {
  return (
    <Message title="Your link is on its way">
      <p className="lead">
        Open the mail on whichever device you like and press the button behind its link: your
        answers are there again.
      </p>
      <ul className="leaf-list">
        <li>The link works for seven days; then we erase what we kept.</li>
        <li>Keep the mail to yourself: whoever has the link sees your answers.</li>
        <li>Nothing there after a few minutes? Look in the spam or promotions folder.</li>
      </ul>
    </Message>
  )
}
