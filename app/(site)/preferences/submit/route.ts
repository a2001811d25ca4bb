import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { changePreferences } from '@/lib/subscriptions/change-preferences'
import { preferencesPage, subscribePage, withToken } from '@/lib/subscriptions/pages'
import { refuseLink } from '@/lib/subscriptions/refuse-subscribe'

export const GET = () => seeOther(subscribePage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  const page = withToken(preferencesPage, token)
  try {
    const errors = await changePreferences(token, typed)
    if (errors.length > 0) return refuse(page, 422, { values: typed, errors, trouble: false })
    return seeOther(withToken(preferencesPage, token, { done: 'yes' }))
  } catch (error) {
    return refuseLink(page, error)
  }
}
