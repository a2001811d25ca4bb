/** The kind word after answers that need a talk before any plan. It names no answer and no number. */
export function TalkFirst() {
  return (
    <div className="talk-first">
      <h2>Ishita will talk with you first</h2>
      <p>
        Thank you for being open with us. Something in your answers deserves a conversation before
        anybody writes a plan, so Ishita will first get in touch and ask how you are. This is care,
        and no judgement of you.
      </p>
      <p>
        Until then please keep to what your doctor has told you. And if you feel unwell, do not wait
        for us: see a doctor.
      </p>
    </div>
  )
}
