import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { PlanForm } from '@/components/plan/plan-form'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { consentTexts, currentPlanConsent } from '@/lib/plan/consent-texts'
import { planFormState } from '@/lib/plan/form-state'
import { goals } from '@/lib/plan/goals'
import { planPage } from '@/lib/plan/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const refused = readRefusal(await headers())
  return pageMetadata(refused ? { ...planPage, title: `Error: ${planPage.title}` } : planPage)
}

export default async function PlanPage() {
  const state = planFormState(readRefusal(await headers()), randomUUID())
  return (
    <SitePage jsonLd={pageGraph(planPage)} banner={false}>
      <PlanForm {...state} goals={goals} consentText={consentTexts[currentPlanConsent]} />
    </SitePage>
  )
}
