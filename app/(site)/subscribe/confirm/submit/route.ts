import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { confirmSubscription } from '@/lib/subscriptions/confirm-subscription'
import { confirmPage, subscribedPage, subscribePage, withToken } from '@/lib/subscriptions/pages'
import { refuseLink } from '@/lib/subscriptions/refuse-subscribe'

export const GET = () => seeOther(subscribePage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  const linkPage = withToken(confirmPage, token)
  try {
    const ask = await confirmSubscription(token)
    if (ask.state !== 'confirmed') return seeOther(linkPage)
    return seeOther(withToken(subscribedPage, ask.preferences))
  } catch (error) {
    return refuseLink(linkPage, error)
  }
}
