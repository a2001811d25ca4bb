import { seeOther } from '@/lib/forms/see-other'
import { countStep } from '@/lib/plan/count-step'
import { forgetDraft } from '@/lib/plan/forget-draft'
import type { Journey } from '@/lib/plan/journey'
import { forgetJourney } from '@/lib/plan/journey-cookie'
import { underAgePage } from '@/lib/plan/pages'

/** Nothing is kept of somebody under 18: the answers go at once, a saved draft with them, and the page says why. */
export async function stopUnderAge(journey: Journey | null): Promise<Response> {
  if (journey) await forgetDraft(journey)
  void countStep('stopped', journey?.source)
  return seeOther(underAgePage.path, [forgetJourney()])
}
