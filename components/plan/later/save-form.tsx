import { QuestionField } from '@/components/plan/steps/question-field'
import { TroubleNotice } from '@/components/plan/trouble-notice'
import { PageHeader } from '@/components/site/page-header'
import { Trap } from '@/components/site/trap'
import { Button } from '@/components/ui/button'
import { Enhance } from '@/components/ui/enhance'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { SaveState } from '@/lib/plan/funnel/save-state'

/** "Continue later": an address for the link, and a yes of its own for keeping the answers. */
export function SaveForm({ state }: { state: SaveState }) {
  const { questions, typed, errors, trouble, stamp, onward } = state
  const wrong = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={trouble} />
      <PageHeader
        title="Continue later"
        lead="Your answers wait in this browser for three days. To go on with them on another device, or later than that, let us mail you a link."
      />
      <form className="form sheet" action="/plan/save/submit" method="post" noValidate>
        <Trap form="draft" kept={stamp} />
        {questions.map((question) => (
          <QuestionField
            key={question.field}
            question={question}
            asked={questions}
            typed={typed}
            wrong={wrong}
          />
        ))}
        <div className="step-buttons">
          <Button>Mail me a link</Button>
          <a className="step-link" href={onward}>
            Go on now instead
          </a>
        </div>
      </form>
      <Enhance by={['mail-domain']} />
    </div>
  )
}
