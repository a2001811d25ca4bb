import { errorsOf } from '@/lib/forms/errors-of'
import { networkLimit } from '@/lib/forms/network-limit'
import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { sprung, TOO_FAST } from '@/lib/forms/trap'
import { askedPage, subscribePage } from '@/lib/subscriptions/pages'
import { refuseSubscribe } from '@/lib/subscriptions/refuse-subscribe'
import { requestSubscription } from '@/lib/subscriptions/request-subscription'
import { subscribeFields, subscribeSchema } from '@/lib/subscriptions/schema'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(subscribePage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const trap = sprung(typed, 'subscribe')
  if (trap === 'bot') return seeOther(askedPage.path)
  const parsed = subscribeSchema.safeParse(typed)
  if (!parsed.success)
    return refuseSubscribe.yourAnswer(typed, errorsOf(parsed.error, subscribeFields))
  if (trap === 'too-fast')
    return refuseSubscribe.yourAnswer(typed, [{ field: 'articlesTo', message: TOO_FAST }])
  try {
    const network = await networkLimit(request.headers, 'subscribe')
    if (!network.allowed) return refuseSubscribe.tooMany(typed, network.retryAfterSeconds)
    await requestSubscription(parsed.data.articlesTo)
  } catch (error) {
    return refuseSubscribe.ourFault(typed, error)
  }
  return seeOther(askedPage.path)
}
