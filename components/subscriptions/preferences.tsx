import { LongDate } from '@/components/reading/long-date'
import { PageHeader } from '@/components/site/page-header'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { TopicLink } from '@/lib/content/model'
import type { Refused } from '@/lib/forms/form-error'
import type { Subscription } from '@/lib/subscriptions/subscription'
import { TokenButton } from './token-button'
import { TopicsForm } from './topics-form'

type Props = {
  token: string
  subscription: Subscription
  topics: TopicLink[]
  refused: Refused | null
  done: boolean
}

const action = '/preferences/submit'

/** As 2026-12-22. */
const dayInIndia = (at: Date) => at.toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' })

/** Topics, a break, leaving, and the way to everything that is held. */
export function Preferences({ token, subscription, topics, refused, done }: Props) {
  const { state, pausedUntil } = subscription
  return (
    <div className="page columns">
      <ErrorSummary errors={refused?.errors ?? []} />
      {done && !refused && (
        <Notice title="Saved">
          <p>What you see here is how it is from now on.</p>
        </Notice>
      )}
      <PageHeader title="Your articles by mail" lead="Only what you want to read." />
      <div className="preferences">
        <TopicsForm token={token} topics={topics} chosen={subscription.topics} refused={refused} />
        <section className="quiet-button">
          <h2>A break</h2>
          {state === 'paused' && pausedUntil ? (
            <>
              <p>
                You get nothing until <LongDate day={dayInIndia(pausedUntil)} />.
              </p>
              <TokenButton action={action} token={token} act="resume" label="End the break" />
            </>
          ) : (
            <>
              <p>Nothing for 30 days, then it goes on by itself.</p>
              <TokenButton action={action} token={token} act="pause" label="Pause for 30 days" />
            </>
          )}
        </section>
        <section className="quiet-button">
          <h2>No more mails</h2>
          <p>At once, and without giving a reason.</p>
          <TokenButton action={action} token={token} act="leave" label="Stop these mails" />
        </section>
        <section>
          <h2>Your data</h2>
          <p>
            See, correct or erase everything that we hold about you:{' '}
            <a href="/my-data">your data</a>.
          </p>
        </section>
      </div>
    </div>
  )
}
