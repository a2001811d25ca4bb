import { seeOther } from '@/lib/forms/see-other'
import { answerToken } from '@/lib/plan/answer-token'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { confirmedPage, planPage } from '@/lib/plan/pages'
import { confirmAddress } from '@/lib/plan/refuse-confirm'

export const GET = () => seeOther(planPage.path)

export const POST = (request: Request): Promise<Response> =>
  answerToken(request, async (token) => {
    const result = await confirmLead(token)
    return result === 'confirmed' ? confirmedPage.path : confirmAddress(token)
  })
