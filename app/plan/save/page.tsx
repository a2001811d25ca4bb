import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SaveForm } from '@/components/plan/later/save-form'
import { LostAnswersMessage } from '@/components/plan/lost-answers-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { titleWith } from '@/lib/forms/refused-state'
import { saveState } from '@/lib/plan/funnel/save-state'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { journeyOf } from '@/lib/plan/journey-cookie'
import { savePage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = titleWith(readRefusal(await headers()), savePage.title)
  return privateMetadata({ ...savePage, title })
}

export default async function SavePage() {
  const asked = await headers()
  const journey = journeyOf(asked.get('cookie'))
  return (
    <SitePage jsonLd={pageGraph(savePage)} banner={false}>
      {journey ? (
        <SaveForm state={saveState(journey.typed, readRefusal(asked))} />
      ) : (
        <LostAnswersMessage sent={sentFrom(asked.get('cookie')) !== null} />
      )}
    </SitePage>
  )
}
