import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { PlanForm } from '@/components/plan/plan-form'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { takeRefusal } from '@/lib/forms/refusal'
import { consentTexts, currentPlanConsent } from '@/lib/plan/consent-texts'
import { goals } from '@/lib/plan/goals'
import { planFormState } from '@/lib/plan/form-state'
import { planPage } from '@/lib/plan/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(planPage)
}

export default async function PlanPage() {
  const state = planFormState(takeRefusal(await headers()), randomUUID())
  return (
    <SitePage jsonLd={pageGraph(planPage)} banner={false}>
      <PageHeader title={planPage.title} lead={planPage.lead} />
      <PlanForm {...state} goals={goals} consentText={consentTexts[currentPlanConsent]} />
    </SitePage>
  )
}
