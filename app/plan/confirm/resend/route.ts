import { seeOther } from '@/lib/forms/see-other'
import { answerToken } from '@/lib/plan/answer-token'
import { planPage, sentPage } from '@/lib/plan/pages'
import { confirmAddress } from '@/lib/plan/refuse-confirm'
import { resendConfirmation } from '@/lib/plan/resend-confirmation'

export const GET = () => seeOther(planPage.path)

export const POST = (request: Request): Promise<Response> =>
  answerToken(request, async (token) => {
    const result = await resendConfirmation(token)
    return result === 'sent' ? sentPage.path : confirmAddress(token)
  })
