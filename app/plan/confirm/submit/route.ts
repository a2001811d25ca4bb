import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { confirmedPage, planPage } from '@/lib/plan/pages'
import { confirmAddress, refuseConfirm } from '@/lib/plan/refuse-confirm'

export const GET = () => seeOther(planPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  try {
    const result = await confirmLead(token)
    return seeOther(result === 'confirmed' ? confirmedPage.path : confirmAddress(token))
  } catch (error) {
    return refuseConfirm(token, error)
  }
}
