/** What asking for a plan means, before the questions. */
export function PlanIntroduction() {
  return (
    <header className="page-header">
      <h1>Get your personalized diet plan</h1>
      <p className="lead">
        A few short answers, then one mail to confirm. Ishita reads what you wrote and replies to
        you herself.
      </p>
      <p>
        Every answer here is needed. What you say about your health is kept encrypted and appears in
        no mail.
      </p>
    </header>
  )
}
