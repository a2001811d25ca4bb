import { networkLimit } from '@/lib/forms/network-limit'
import { seeOther } from '@/lib/forms/see-other'
import { sprung } from '@/lib/forms/trap'
import { askingBrowserCookie } from '@/lib/plan/asking-browser'
import { checkAll } from '@/lib/plan/check-all'
import type { Journey } from '@/lib/plan/journey'
import { forgetJourney, journeyOf } from '@/lib/plan/journey-cookie'
import { checkPage, planPage, sentPage, stepPath } from '@/lib/plan/pages'
import type { Typed } from '@/lib/plan/questions/question'
import { requestPlan } from '@/lib/plan/request-plan'
import { safety } from '@/lib/plan/safety'
import type { Checked } from '@/lib/plan/submission'
import { refuseForm } from './refuse-form'
import { rememberSent, sentFrom } from './sent-cookie'
import { stopUnderAge } from './stop-under-age'

/**
 * Answers the button of the check page. The answers come from the visitor's cookie, and only "anything
 * else?" from the form. The answer is the same for every address, known or not.
 */
export async function sendRequest(posted: Typed, headers: Headers): Promise<Response> {
  const cookieHeader = headers.get('cookie')
  const journey = journeyOf(cookieHeader)
  // The second of two clicks: the first has been answered, and the cookie is gone.
  if (!journey) return seeOther(sentFrom(cookieHeader) ? sentPage.path : checkPage.path)
  if (sprung(posted, 'plan') === 'bot') return sent(false)
  const checked = checkAll({ ...journey.typed, anythingElse: posted.anythingElse ?? '' })
  if ('stop' in checked) return stopUnderAge(journey)
  if ('firstGap' in checked) return refuseGap(checked, journey, posted)
  if (!journey.adult) return refuseForm.yourAnswer(planPage.path, {}, [notSaid])
  if (sprung(posted, 'plan') === 'too-fast')
    return refuseForm.tooFast(checkPage.path, posted, 'anythingElse')
  try {
    return await store(checked.submission, journey, posted, headers)
  } catch (error) {
    return refuseForm.ourFault(checkPage.path, posted, error)
  }
}

const notSaid = { field: 'age', message: 'Say once more that you are 18 or over, then go on' }

type Gap = Extract<ReturnType<typeof checkAll>, { firstGap: unknown }>

/** The first step with a gap is shown with what is wrong there, and leads back to the check page. */
function refuseGap({ firstGap, errors }: Gap, { typed }: Journey, posted: Typed): Response {
  return firstGap === 'check'
    ? refuseForm.yourAnswer(checkPage.path, posted, errors)
    : refuseForm.yourAnswer(stepPath(firstGap, true), typed, errors)
}

async function store(checked: Checked, journey: Journey, posted: Typed, headers: Headers) {
  const verdict = await networkLimit(headers, 'plan')
  if (!verdict.allowed) return refuseForm.busy(checkPage.path, posted, verdict.retryAfterSeconds)
  const { submissionId, source } = journey
  const submission = { ...checked, submissionId, source }
  await requestPlan(submission, { mail: 'limited' })
  const asked = askingBrowserCookie(submission, headers.get('cookie'))
  return sent(safety(checked.answers).length > 0, [asked])
}

const sent = (talkFirst: boolean, cookies: string[] = []): Response =>
  seeOther(sentPage.path, [forgetJourney(), rememberSent(talkFirst), ...cookies])
