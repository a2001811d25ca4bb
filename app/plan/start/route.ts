import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readFields } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { begin } from '@/lib/plan/funnel/begin'
import { planPage } from '@/lib/plan/pages'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(planPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readFields(request)
  if (!typed) return malformedForm()
  return begin(typed, request.headers.get('cookie'))
}
