import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { planPage, sentPage } from '@/lib/plan/pages'
import { refusePlan } from '@/lib/plan/refuse-plan'
import { requestPlan } from '@/lib/plan/request-plan'
import { planSchema } from '@/lib/plan/schema'
import { simpleSubmission } from '@/lib/plan/simple-submission'

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = () => seeOther(planPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const parsed = planSchema.safeParse(typed)
  if (!parsed.success) return refusePlan.yourAnswer(typed, parsed.error)
  try {
    await requestPlan(simpleSubmission(parsed.data), { mail: true })
  } catch (error) {
    return refusePlan.ourFault(typed, error)
  }
  return seeOther(sentPage.path)
}
