import { Fragment } from 'react'
import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Enhance } from '@/components/ui/enhance'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { StepState } from '@/lib/plan/funnel/step-state'
import { ConsentIntroduction } from './consent-introduction'
import { enhancementsFor } from './enhancements'
import { isFollowUpOf } from './options'
import { Progress } from './progress'
import { QuestionField } from './question-field'
import { StepButtons } from './step-buttons'

/**
 * One step of the funnel. `noValidate`: the server's messages are the same in every browser, and it
 * names all problems at once.
 */
export function StepForm({ step, place, asked, typed, ...state }: StepState) {
  const { errors, trouble, changing } = state
  const wrong = (field: string) => errors.find((error) => error.field === field)?.message
  const firstTick = asked.find(({ kind }) => kind === 'tick')
  const own = asked.filter((question) => !asked.some((other) => isFollowUpOf(question, other)))
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={trouble} />
      <header className="page-header">
        <Progress {...place} />
        <h1>{step.title}</h1>
        {step.lead && <p className="lead">{step.lead}</p>}
      </header>
      <form className="form sheet" action={`/plan/${step.slug}/submit`} method="post" noValidate>
        {changing && <input type="hidden" name="return" value="check" />}
        {own.map((question) => (
          <Fragment key={question.field}>
            {question.intro && <p className="question-intro">{question.intro}</p>}
            {question === firstTick && <ConsentIntroduction />}
            <QuestionField question={question} asked={asked} typed={typed} wrong={wrong} />
          </Fragment>
        ))}
        <StepButtons changing={changing} />
      </form>
      <Enhance by={enhancementsFor(asked)} />
    </div>
  )
}
