import { TroubleNotice } from '@/components/plan/trouble-notice'
import { PageHeader } from '@/components/site/page-header'
import { Trap } from '@/components/site/trap'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/refused-state'

type Props = FormState & { values: Record<string, string> }

/** Asks for the address whose data somebody wants to see. */
export function AskForm({ values, errors, trouble }: Props) {
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={trouble} />
      <PageHeader
        title="Your data"
        lead="See what we hold about you, take it with you, correct it, take back a consent, or have everything erased."
      />
      <form className="form" action="/my-data/submit" method="post" noValidate>
        <Trap form="my-data" kept={values.stamp} />
        <TextInput
          name="email"
          type="email"
          label="Your email address"
          hint="The one that you gave us. So that nobody else can look, we send a link there"
          error={errors.find(({ field }) => field === 'email')?.message}
          defaultValue={values.email}
          autoComplete="email"
        />
        <Button>Send me the link</Button>
        <p className="small">
          What we ask, and how we keep it: <a href="/privacy">privacy</a>.
        </p>
      </form>
    </div>
  )
}
