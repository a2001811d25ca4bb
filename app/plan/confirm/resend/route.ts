import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { planPage, sentPage } from '@/lib/plan/pages'
import { confirmAddress, refuseConfirm } from '@/lib/plan/refuse-confirm'
import { resendConfirmation } from '@/lib/plan/resend-confirmation'

export const GET = () => seeOther(planPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  try {
    const result = await resendConfirmation(token)
    return seeOther(result === 'sent' ? sentPage.path : confirmAddress(token))
  } catch (error) {
    return refuseConfirm(token, error)
  }
}
