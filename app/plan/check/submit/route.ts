import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readFields } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { sendRequest } from '@/lib/plan/funnel/send-request'
import { checkPage } from '@/lib/plan/pages'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(checkPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const posted = await readFields(request)
  if (!posted) return malformedForm()
  return sendRequest(posted, request.headers)
}
