import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { seeOther } from '@/lib/forms/see-other'
import { resendAnswer } from '@/lib/plan/funnel/resend-answer'
import { sentPage } from '@/lib/plan/pages'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(sentPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  return resendAnswer(request.headers)
}
