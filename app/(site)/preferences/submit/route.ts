import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { answerLinkForm, type LinkPosted } from '@/lib/subscriptions/answer-link-form'
import { changePreferences } from '@/lib/subscriptions/change-preferences'
import { preferencesPage, subscribePage, withToken } from '@/lib/subscriptions/pages'
import { keepLinkForm } from '@/lib/subscriptions/refuse-subscribe'

export const GET = () => seeOther(subscribePage.path)

export const POST = (request: Request) =>
  answerLinkForm(request, preferencesPage, change, keepLinkForm)

async function change({ token, typed, address }: LinkPosted): Promise<Response> {
  const errors = await changePreferences(token, typed)
  if (errors.length > 0) return refuse(address, 422, { values: typed, errors, trouble: false })
  return seeOther(withToken(preferencesPage, token, { done: 'yes' }))
}
