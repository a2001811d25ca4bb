/** The slim invitation above every page. */
export function PlanBanner() {
  return (
    <div className="banner">
      <p className="page">
        Ready to take control of your health? <a href="/plan">Get your personalized diet plan</a>
      </p>
    </div>
  )
}
