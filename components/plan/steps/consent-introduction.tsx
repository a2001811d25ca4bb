/** Before the boxes: each is its own yes, and only one of them is needed. */
export function ConsentIntroduction() {
  return (
    <div className="question-intro">
      <h2>What you agree to</h2>
      <p>
        Each box is a yes of its own. Only the first is needed for a plan. How we keep what you send
        is in our <a href="/privacy">privacy page</a>.
      </p>
    </div>
  )
}
