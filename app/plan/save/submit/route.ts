import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readFields } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { saveJourney } from '@/lib/plan/funnel/save-journey'
import { savePage } from '@/lib/plan/pages'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(savePage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const posted = await readFields(request)
  if (!posted) return malformedForm()
  return saveJourney(posted, request.headers)
}
