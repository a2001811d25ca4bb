import { type LeadParams, postLead } from '@/lib/owner/leads/lead-posts'
import { setNextDate } from '@/lib/owner/leads/set-next-date'

export const POST = (request: Request, context: LeadParams) =>
  postLead(request, context, 'next', async (id, { typed }) => {
    const wrong = await setNextDate(id, typed.next ?? '')
    return wrong ? { next: wrong } : null
  })
