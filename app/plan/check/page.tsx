import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CheckForm } from '@/components/plan/check/check-form'
import { LostAnswersMessage } from '@/components/plan/lost-answers-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { titleWith } from '@/lib/forms/refused-state'
import { checkState } from '@/lib/plan/funnel/check-state'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { journeyOf } from '@/lib/plan/journey-cookie'
import { checkPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = titleWith(readRefusal(await headers()), checkPage.title)
  return privateMetadata({ ...checkPage, title })
}

export default async function CheckPage() {
  const asked = await headers()
  const journey = journeyOf(asked.get('cookie'))
  return (
    <SitePage jsonLd={pageGraph(checkPage)} banner={false}>
      {journey ? (
        <CheckForm state={checkState(journey.typed, readRefusal(asked))} />
      ) : (
        <LostAnswersMessage sent={sentFrom(asked.get('cookie')) !== null} />
      )}
    </SitePage>
  )
}
