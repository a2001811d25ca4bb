import { networkLimit } from '@/lib/forms/network-limit'
import { seeOther } from '@/lib/forms/see-other'
import { sprung } from '@/lib/forms/trap'
import { checkDraft } from '@/lib/plan/check-draft'
import { journeyOf } from '@/lib/plan/journey-cookie'
import { savedPage, savePage } from '@/lib/plan/pages'
import type { Typed } from '@/lib/plan/questions/question'
import { saveDraft } from '@/lib/plan/save-draft'
import { refuseForm } from './refuse-form'

/** Answers "Continue later": the journey is kept under a mailed link. The same answer for every address. */
export async function saveJourney(posted: Typed, headers: Headers): Promise<Response> {
  const journey = journeyOf(headers.get('cookie'))
  if (!journey) return seeOther(savePage.path)
  const caught = sprung(posted, 'draft')
  if (caught === 'bot') return seeOther(savedPage.path)
  const checked = checkDraft(posted)
  if ('errors' in checked) return refuseForm.yourAnswer(savePage.path, posted, checked.errors)
  if (caught === 'too-fast') return refuseForm.tooFast(savePage.path, posted, 'draftEmail')
  try {
    const verdict = await networkLimit(headers, 'draft')
    if (!verdict.allowed) return refuseForm.busy(savePage.path, posted, verdict.retryAfterSeconds)
    await saveDraft(journey, checked.address, { mail: 'limited' })
    return seeOther(savedPage.path)
  } catch (error) {
    return refuseForm.ourFault(savePage.path, posted, error)
  }
}
