import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Introduction } from '@/components/plan/intro/introduction'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { titleWith } from '@/lib/forms/refused-state'
import { startState } from '@/lib/plan/funnel/start-state'
import { journeyOf } from '@/lib/plan/journey-cookie'
import { planPage } from '@/lib/plan/pages'
import { steps } from '@/lib/plan/questions/steps'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const refused = readRefusal(await headers())
  return pageMetadata({ ...planPage, title: titleWith(refused, planPage.title) })
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PlanPage({ searchParams }: Props) {
  const asked = await headers()
  const start = startState({
    referer: asked.get('referer'),
    query: await searchParams,
    journey: journeyOf(asked.get('cookie')),
    refused: readRefusal(asked),
  })
  return (
    <SitePage jsonLd={pageGraph(planPage)} banner={false}>
      <Introduction steps={steps} start={start} />
    </SitePage>
  )
}
