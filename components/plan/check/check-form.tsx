import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Trap } from '@/components/site/trap'
import { Button } from '@/components/ui/button'
import { Enhance } from '@/components/ui/enhance'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import type { CheckState } from '@/lib/plan/funnel/check-state'
import { anythingElse } from '@/lib/plan/questions/anything-else'
import { AnswerList } from './answer-list'

/** All answers once more, each with its Change link, then the last word and the button that sends. */
export function CheckForm({ state }: { state: CheckState }) {
  const { steps, gapPath, errors, trouble } = state
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={trouble} />
      <header className="page-header">
        <p className="progress">{gapPath ? 'Nearly done' : 'All steps done'}</p>
        <h1>Check your answers</h1>
        <p className="lead">Nothing has been sent yet. Change whatever is not right.</p>
      </header>
      <div className="sheet">
        {steps.map((step) => (
          <AnswerList key={step.slug} step={step} />
        ))}
      </div>
      {gapPath ? <MissingAnswer path={gapPath} /> : <SendForm {...state} />}
    </div>
  )
}

function MissingAnswer({ path }: { path: string }) {
  return (
    <Notice title="Something is still missing">
      <p>Your answers are kept. One page has a question that we need an answer to.</p>
      <p>
        <LinkButton href={`${path}?return=check`}>Go to the missing answer</LinkButton>
      </p>
    </Notice>
  )
}

function SendForm({ errors, ...state }: CheckState) {
  const { field, label, most } = anythingElse
  return (
    <form className="form sheet" action="/plan/check/submit" method="post" noValidate>
      <Trap form="plan" kept={state.stamp} />
      <TextArea
        name={field}
        label={label}
        hint="Write this last: it is kept nowhere until you send it."
        optional
        error={errors.find((error) => error.field === field)?.message}
        defaultValue={state.anythingElse}
        most={most}
        rows={5}
      />
      <Button>Send my request</Button>
      <p className="small">
        We then send you one mail. When you press the link in it, Ishita gets your request.
      </p>
      <Enhance by={['counter']} />
    </form>
  )
}
