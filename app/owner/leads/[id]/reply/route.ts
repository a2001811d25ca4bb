import { type LeadParams, postLead } from '@/lib/owner/leads/lead-posts'
import { sendReply } from '@/lib/owner/leads/send-reply'

export const POST = (request: Request, context: LeadParams) =>
  postLead(request, context, 'reply', async (id, { typed }) => {
    const wrong = (await sendReply(id, typed)) ?? []
    return Object.fromEntries(wrong.map(({ field, message }) => [field, message]))
  })
