import { seeOther } from '@/lib/forms/see-other'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { planPage, resumePage } from '@/lib/plan/pages'
import { restoreDraft } from '@/lib/plan/restore-draft'
import { nextGap } from './next-gap'
import { refuseForm } from './refuse-form'

/** The page of a "Continue later" link. */
export const resumeAddress = (token: string): string =>
  `${resumePage.path}?${new URLSearchParams({ token })}`

/** Answers the button of that page: the answers go into this browser's cookie, and the first gap is next. */
export async function resumeJourney(token: string): Promise<Response> {
  try {
    const journey = await restoreDraft(token)
    const sealed = journey && sealJourney(journey)
    // Gone, or never there: the page of the link says so.
    if (!sealed || 'overBudget' in sealed) return seeOther(resumeAddress(token))
    return seeOther(journey.adult ? nextGap(journey.typed) : planPage.path, [sealed.cookie])
  } catch (error) {
    return refuseForm.ourFault(resumeAddress(token), {}, error)
  }
}
