import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { seeOther } from '@/lib/forms/see-other'
import { askForLink } from '@/lib/owner/ask-for-link'

/** The same answer to everybody: who asks learns nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  return seeOther(`/owner/sign-in?link=${await askForLink(request.headers)}`)
}
