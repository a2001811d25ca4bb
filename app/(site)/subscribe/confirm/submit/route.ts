import { seeOther } from '@/lib/forms/see-other'
import { answerLinkForm } from '@/lib/subscriptions/answer-link-form'
import { confirmSubscription } from '@/lib/subscriptions/confirm-subscription'
import { confirmPage, subscribedPage, subscribePage, withToken } from '@/lib/subscriptions/pages'

export const GET = () => seeOther(subscribePage.path)

export const POST = (request: Request) =>
  answerLinkForm(request, confirmPage, async ({ token, address }) => {
    const ask = await confirmSubscription(token)
    if (ask.state !== 'confirmed') return seeOther(address)
    return seeOther(withToken(subscribedPage, ask.preferences))
  })
