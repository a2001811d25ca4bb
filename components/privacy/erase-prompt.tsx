import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Message } from '@/components/site/message'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/forms/refused-state'

type Props = { address: string; trouble: FormState['trouble'] }

/** Asks once more. */
export function ErasePrompt({ address, trouble }: Props) {
  return (
    <Message title="Erase everything?">
      <TroubleNotice trouble={trouble} />
      <p className="lead">
        Everything that we hold about <span className="address">{address}</span> will be deleted:
        requests, answers, consents, articles by mail. Ishita can then no longer answer you.
      </p>
      <p>This cannot be undone. You may want to download your data first.</p>
      <form className="one-button" action="/my-data/erase/submit" method="post">
        <Button>Yes, erase everything</Button>
      </form>
      <p>
        <a href="/my-data/view">No, go back</a>
      </p>
    </Message>
  )
}
