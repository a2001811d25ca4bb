import { seeOther } from '@/lib/forms/see-other'
import { answerLinkForm } from '@/lib/subscriptions/answer-link-form'
import { leaveArticles } from '@/lib/subscriptions/leave-articles'
import { leaveAtOneClick } from '@/lib/subscriptions/leave-at-one-click'
import { leavePage, subscribePage } from '@/lib/subscriptions/pages'

export const GET = () => seeOther(subscribePage.path)

/**
 * The page's own form has the token among its fields. A mail program has it in the address, and no
 * Origin: there the token, which nobody can guess, is the permission (RFC 8058).
 */
export async function POST(request: Request): Promise<Response> {
  const mailed = new URL(request.url).searchParams.get('token')
  if (mailed !== null) return leaveAtOneClick(mailed)
  return answerLinkForm(request, leavePage, async ({ token, address }) => {
    await leaveArticles(token)
    return seeOther(address)
  })
}
