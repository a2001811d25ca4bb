import { seeOther } from '@/lib/forms/see-other'
import { checkStep } from '@/lib/plan/check-step'
import { countStep } from '@/lib/plan/count-step'
import { type Journey, newJourney } from '@/lib/plan/journey'
import { journeyOf, sealJourney } from '@/lib/plan/journey-cookie'
import { checkPage, planPage, savePage, stepPath } from '@/lib/plan/pages'
import type { Step, Typed } from '@/lib/plan/questions/question'
import { stepAfter, stepBefore, withStep } from '@/lib/plan/questions/steps'
import { refuseForm } from './refuse-form'
import { stopUnderAge } from './stop-under-age'

/**
 * Answers a posted step. Whatever was typed goes into the visitor's cookie first, valid or not; then
 * Back and "Continue later" go on without a word, and Continue only when every answer holds.
 */
export async function takeStep(
  step: Step,
  posted: Typed,
  cookieHeader: string | null,
): Promise<Response> {
  // A cookie that has run out loses what it held, but not what is on the page.
  const before = journeyOf(cookieHeader) ?? newJourney()
  const typed = withStep(before.typed, step, posted)
  const { errors, stop } = checkStep(step.slug, typed)
  if (stop) return stopUnderAge(before)
  const done = errors.length === 0 && posted.go !== 'back' && posted.go !== 'save'
  const journey = { ...before, typed, ...(done && { counted: countedWith(step, before) }) }
  const changing = posted.return === 'check'
  const path = stepPath(step.slug, changing)
  const sealed = sealJourney(journey, step.slug)
  if ('overBudget' in sealed) {
    const message = `Please shorten this text: your answers together are too long by about ${sealed.bytesOver} letters`
    return refuseForm.yourAnswer(path, journey.typed, [{ field: sealed.field, message }])
  }
  const cookies = [sealed.cookie]
  if (posted.go === 'back') return seeOther(back(step, changing), cookies)
  if (posted.go === 'save') return seeOther(savePage.path, cookies)
  if (errors.length > 0) return refuseForm.yourAnswer(path, journey.typed, errors, cookies)
  if (!before.counted?.includes(step.slug)) void countStep(step.slug, before.source)
  return seeOther(onward(step, journey, changing), cookies)
}

/** A step is counted once for each journey, when it is done: its own cookie remembers which were. */
const countedWith = ({ slug }: Step, { counted = [] }: Journey) =>
  counted.includes(slug) ? counted : [...counted, slug]

function back(step: Step, changing: boolean): string {
  const previous = stepBefore(step.slug)
  if (changing) return checkPage.path
  return previous ? stepPath(previous.slug) : planPage.path
}

function onward(step: Step, { adult }: Journey, changing: boolean): string {
  // Somebody whose cookie ran out says once more on the first page that they are of age.
  if (!adult) return planPage.path
  const next = stepAfter(step.slug)
  return changing || !next ? checkPage.path : stepPath(next.slug)
}
