import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { leaveArticles } from '@/lib/subscriptions/leave-articles'
import { leaveAtOneClick } from '@/lib/subscriptions/leave-at-one-click'
import { leavePage, subscribePage, withToken } from '@/lib/subscriptions/pages'
import { refuseLink } from '@/lib/subscriptions/refuse-subscribe'

export const GET = () => seeOther(subscribePage.path)

/**
 * The page's own form has the token among its fields. A mail program has it in the address, and no
 * Origin: there the token, which nobody can guess, is the permission (RFC 8058).
 */
export async function POST(request: Request): Promise<Response> {
  const mailed = new URL(request.url).searchParams.get('token')
  if (mailed !== null) return leaveAtOneClick(mailed)
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const page = withToken(leavePage, typed.token ?? '')
  try {
    await leaveArticles(typed.token ?? '')
    return seeOther(page)
  } catch (error) {
    return refuseLink(page, error)
  }
}
