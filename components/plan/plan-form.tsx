import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary, type FormError } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { PlanIntroduction } from './plan-introduction'

export type PlanFormValues = {
  name: string
  email: string
  goal: string
  adult: boolean
  consent: boolean
}

type Props = {
  values: PlanFormValues
  errors: FormError[]
  submissionId: string
  goals: readonly { code: string; label: string }[]
  consentText: string
  /** Whether the form came back through a fault of ours. */
  trouble?: boolean
}

/**
 * The request for a plan. `noValidate`: the server's messages are the same in every browser, and it
 * names all problems at once.
 */
export function PlanForm({ values, errors, submissionId, goals, consentText, trouble }: Props) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      {trouble && (
        <Notice tone="wrong" title="That did not work, and it is our fault">
          <p>Nothing you typed is lost; please press the button again in a minute.</p>
        </Notice>
      )}
      <PlanIntroduction />
      <form className="form" action="/plan/submit" method="post" noValidate>
        <input type="hidden" name="submissionId" value={submissionId} />
        <TextInput
          name="name"
          label="Your name"
          hint="What Ishita should call you"
          error={wrong('name')}
          defaultValue={values.name}
          autoComplete="name"
        />
        <TextInput
          name="email"
          type="email"
          label="Your email address"
          hint="We send one mail to confirm it is yours"
          error={wrong('email')}
          defaultValue={values.email}
          autoComplete="email"
        />
        <RadioGroup
          name="goal"
          legend="What matters most to you now?"
          error={wrong('goal')}
          defaultValue={values.goal}
          options={goals.map(({ code, label }) => ({ value: code, label }))}
        />
        <Checkbox
          name="adult"
          label="I am 18 or over"
          error={wrong('adult')}
          defaultChecked={values.adult}
        />
        <Checkbox
          name="consent"
          label={consentText}
          error={wrong('consent')}
          defaultChecked={values.consent}
        />
        <Button>Ask for my plan</Button>
        <p className="small">
          How we keep what you send: <a href="/privacy">privacy</a>.
        </p>
      </form>
    </div>
  )
}
