import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'
import type { TopicLink } from '@/lib/content/model'
import type { Refused } from '@/lib/forms/form-error'
import type { Subscription } from '@/lib/subscriptions/subscription'
import { LeaveState } from './leave-state'
import { Preferences } from './preferences'
import { TroubleNotice } from './trouble-notice'
import { UnknownLink } from './unknown-link'

type Props = {
  token: string
  subscription: Subscription | null
  topics: TopicLink[]
  refused: Refused | null
  /** Whether something was changed just now. */
  done: boolean
}

/** The page behind “your preferences”, by what the link stands for. */
export function PreferencesState({ token, subscription, refused, ...rest }: Props) {
  if (refused?.trouble)
    return (
      <Message title="Your articles by mail">
        <TroubleNotice />
        <LinkButton href={`/preferences?${new URLSearchParams({ token })}`}>
          Open your preferences again
        </LinkButton>
      </Message>
    )
  if (!subscription || subscription.state === 'asked') return <UnknownLink />
  if (subscription.state === 'left')
    return <LeaveState state="left" token={token} trouble={false} />
  return <Preferences token={token} subscription={subscription} refused={refused} {...rest} />
}
