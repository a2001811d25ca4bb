import { PageHeader } from '@/components/site/page-header'
import { SubscribeForm } from '@/components/site/subscribe-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Refused } from '@/lib/forms/form-error'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { TroubleNotice } from './trouble-notice'

/** The page of “Articles by mail”, also as it comes back when something was wrong. */
export function SubscribeArticles({ refused }: { refused: Refused | null }) {
  const errors = refused?.errors ?? []
  return (
    <div className="page columns">
      <ErrorSummary errors={errors} />
      {refused?.trouble && <TroubleNotice />}
      <PageHeader
        title="Articles by mail"
        lead="When there is something new, it comes to you on a Saturday morning."
      />
      <SubscribeForm
        typed={refused?.values.articlesTo}
        error={errors.find(({ field }) => field === 'articlesTo')?.message}
        stamp={refused?.values[STAMP_FIELD]}
      />
      <p className="small">
        Rather without an address? The <a href="/feed.xml">feed</a> brings the same articles to any
        feed reader.
      </p>
    </div>
  )
}
