import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { resumeJourney } from '@/lib/plan/funnel/resume-journey'
import { planPage } from '@/lib/plan/pages'

export const GET = () => seeOther(planPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  return resumeJourney(typed.token ?? '')
}
