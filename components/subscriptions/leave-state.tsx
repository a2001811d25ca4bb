import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'
import type { Subscription } from '@/lib/subscriptions/subscription'
import { TokenButton } from './token-button'
import { TroubleNotice } from './trouble-notice'
import { UnknownLink } from './unknown-link'

type Props = { state: Subscription['state'] | 'unknown'; token: string; trouble: boolean }

/** The page behind “unsubscribe”: one button, or that it is done. */
export function LeaveState({ state, token, trouble }: Props) {
  if (state === 'unknown') return <UnknownLink />
  if (state === 'left')
    return (
      <Message title="You get no more articles by mail">
        <p className="lead">It is done, from this moment on. Thank you for having read us.</p>
        <p>
          Your address stays in a list of those who left for 30 days and is deleted then. To have it
          erased at once, go to <a href="/my-data">your data</a>.
        </p>
        <LinkButton href="/articles">Read on the site</LinkButton>
      </Message>
    )
  return (
    <Message title="Get no more articles by mail?">
      {trouble && <TroubleNotice />}
      <p className="lead">One press, and no more come. You need not say why.</p>
      <TokenButton action="/unsubscribe/submit" token={token} label="Yes, stop these mails" />
      <p>
        Or only fewer:{' '}
        <a href={`/preferences?${new URLSearchParams({ token })}`}>
          choose topics, or have a break of 30 days
        </a>
        .
      </p>
    </Message>
  )
}
