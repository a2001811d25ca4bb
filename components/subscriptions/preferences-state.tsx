import type { TopicLink } from '@/lib/content/model'
import type { Refused } from '@/lib/forms/form-error'
import type { Subscription } from '@/lib/subscriptions/subscription'
import { LeaveState } from './leave-state'
import { Preferences } from './preferences'
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
export function PreferencesState({ token, subscription, ...rest }: Props) {
  if (!subscription || subscription.state === 'asked') return <UnknownLink />
  if (subscription.state === 'left')
    return <LeaveState state="left" token={token} trouble={false} />
  return <Preferences token={token} subscription={subscription} {...rest} />
}
