import { seeOther } from '@/lib/forms/see-other'
import { countStep } from '@/lib/plan/count-step'
import { newJourney } from '@/lib/plan/journey'
import { journeyOf, sealJourney } from '@/lib/plan/journey-cookie'
import { planPage, stepPath } from '@/lib/plan/pages'
import type { Typed } from '@/lib/plan/questions/question'
import { steps } from '@/lib/plan/questions/steps'
import { nextGap } from './next-gap'
import { refuseForm } from './refuse-form'
import { fromForm } from './start-state'
import { stopUnderAge } from './stop-under-age'

/** Answers the button of the first page: an adult begins, or goes on; anybody else is told kindly why not. */
export async function begin(typed: Typed, cookieHeader: string | null): Promise<Response> {
  if (typed.age === 'younger') return stopUnderAge(journeyOf(cookieHeader))
  if (typed.age !== 'adult')
    return refuseForm.yourAnswer(planPage.path, typed, [
      { field: 'age', message: 'Press one of the two buttons to say whether you are 18 or over' },
    ])
  const known = typed.afresh === 'yes' ? null : journeyOf(cookieHeader)
  const journey = { ...(known ?? newJourney(fromForm(typed))), adult: true }
  const sealed = sealJourney(journey)
  // What was sealed before, fits now.
  if ('overBudget' in sealed) throw new Error('a journey that fitted does not fit any more')
  if (!known?.adult) void countStep('start', journey.source)
  const next = known ? nextGap(journey.typed) : stepPath(steps[0]?.slug ?? '')
  return seeOther(next, [sealed.cookie])
}
