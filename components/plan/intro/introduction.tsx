import { ErrorSummary } from '@/components/ui/error-summary'
import type { StartState } from '@/lib/plan/funnel/start-state'
import type { Step } from '@/lib/plan/questions/question'
import { ExampleDay } from './example-day'
import { NoticeOfQuestions } from './notice-of-questions'
import { StartForm } from './start-form'

type Props = { steps: readonly Step[]; start: StartState }

/** What asking for a plan means, before anything is asked: what one receives, what we ask and why. */
export function Introduction({ steps, start }: Props) {
  const errors = start.wrong ? [{ field: 'age', message: start.wrong }] : []
  return (
    <div className="page columns plan-introduction">
      <ErrorSummary errors={errors} />
      <header className="page-header">
        <h1>Get your personalized diet plan</h1>
        <p className="lead">
          A few short answers, then one mail to confirm. Ishita reads what you wrote and replies to
          you herself.
        </p>
        <p>
          You know already what this is? <a href="#start">Go straight to the beginning</a>.
        </p>
      </header>
      <ExampleDay />
      <NoticeOfQuestions steps={steps} />
      <StartForm {...start} />
    </div>
  )
}
