import type { CheckedStep } from '@/lib/plan/funnel/check-state'

/** One step on the check page: its answers, each with a link that leads back here after the change. */
export function AnswerList({ step }: { step: CheckedStep }) {
  const { slug, title, changePath, answers } = step
  return (
    <section className="checked-step" aria-labelledby={`step-${slug}`}>
      <h2 id={`step-${slug}`}>{title}</h2>
      {answers.length === 0 && (
        <p className="unanswered">
          You left this page open. <a href={changePath}>Add something</a>
        </p>
      )}
      <dl>
        {answers.map(({ field, label, text }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{text}</dd>
            <dd className="change">
              <a href={`${changePath}#${field}`}>
                Change <span className="sr-only">{label}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
