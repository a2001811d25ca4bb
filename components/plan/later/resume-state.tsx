import { TokenForm } from '@/components/plan/token-form'
import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'
import type { FormState } from '@/lib/forms/refused-state'

type Props = Pick<FormState, 'trouble'> & { open: boolean; token: string }

/** The page behind a "Continue later" link: one button brings the answers to this device. */
export function ResumeState({ open, token, trouble }: Props) {
  if (!open)
    return (
      <Message title="This link has ended">
        <p className="lead">
          Saved answers are kept for seven days, and until you send them or save them anew. What
          this link led to is erased.
        </p>
        <LinkButton href="/plan">Begin again</LinkButton>
      </Message>
    )
  return (
    <Message title="Continue where you stopped">
      <TroubleNotice trouble={trouble} />
      <p className="lead">
        Your answers are ready. They come into this browser, and you go on with the next page.
      </p>
      <TokenForm action="/plan/resume/submit" token={token} label="Bring back my answers" />
      <p className="small">
        Is this somebody else’s device? Then better use your own: answers stay in its browser for
        three days, or until you send them.
      </p>
    </Message>
  )
}
