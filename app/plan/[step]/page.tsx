import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { LostAnswersMessage } from '@/components/plan/lost-answers-message'
import { StepForm } from '@/components/plan/steps/step-form'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { titleWith } from '@/lib/forms/refused-state'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { stepState } from '@/lib/plan/funnel/step-state'
import { journeyOf } from '@/lib/plan/journey-cookie'
import { stepPage } from '@/lib/plan/pages'
import { stepOf } from '@/lib/plan/questions/steps'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ step: string }>
  searchParams: Promise<{ return?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = stepOf((await params).step)
  if (!step) return {}
  const page = stepPage(step)
  return privateMetadata({ ...page, title: titleWith(readRefusal(await headers()), page.title) })
}

export default async function StepPage({ params, searchParams }: Props) {
  const step = stepOf((await params).step)
  if (!step) notFound()
  const asked = await headers()
  const refused = readRefusal(asked)
  const journey = journeyOf(asked.get('cookie'))
  return (
    <SitePage jsonLd={pageGraph(stepPage(step))} banner={false}>
      {journey || refused ? (
        <StepForm {...stepState(step, journey, refused, (await searchParams).return)} />
      ) : (
        <LostAnswersMessage sent={sentFrom(asked.get('cookie')) !== null} />
      )}
    </SitePage>
  )
}
