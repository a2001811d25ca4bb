import type { Step } from '@/lib/plan/questions/question'
import { questionLabels } from './question-labels'

type Props = { steps: readonly Step[] }

/** The itemised notice: all that is asked, step by step, and why, before anything is asked. */
export function NoticeOfQuestions({ steps }: Props) {
  return (
    <section className="part" aria-labelledby="asked">
      <h2 id="asked">What we ask, and why</h2>
      <p>
        {inWords[steps.length] ?? steps.length} short steps, about three minutes. Most questions are
        optional, and say so.
      </p>
      <ol className="notice-steps">
        {steps.map((step) => (
          <li key={step.slug}>
            <details>
              <summary>
                <h3>{step.title}</h3>
              </summary>
              <dl>
                {questionLabels(step).map(({ label, why }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    {why && <dd>{why}</dd>}
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ol>
      <ul className="leaf-list">
        <li>Until you send them, your answers stay in your own browser, in an encrypted cookie.</li>
        <li>After that they are kept encrypted, and Ishita uses them for your plan alone.</li>
        <li>
          You can see, correct or erase them at any time: <a href="/privacy">how we keep them</a>.
        </li>
      </ul>
    </section>
  )
}

const inWords: Record<number, string> = { 6: 'Six', 7: 'Seven', 8: 'Eight' }
