import { networkLimit } from '@/lib/forms/network-limit'
import { seeOther } from '@/lib/forms/see-other'
import { sentPage } from '@/lib/plan/pages'
import { resendToAskingBrowser } from '@/lib/plan/resend-confirmation'
import { refuseForm } from './refuse-form'

/** Answers "Send the mail again", the same whatever comes of it. */
export async function resendAnswer(headers: Headers): Promise<Response> {
  try {
    const verdict = await networkLimit(headers, 'resend')
    if (!verdict.allowed) return refuseForm.busy(sentPage.path, {}, verdict.retryAfterSeconds)
    await resendToAskingBrowser(headers.get('cookie'))
    return seeOther(`${sentPage.path}?again=yes`)
  } catch (error) {
    return refuseForm.ourFault(sentPage.path, {}, error)
  }
}
