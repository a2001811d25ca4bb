import { changeStatus } from '@/lib/owner/leads/change-status'
import { type LeadParams, postLead } from '@/lib/owner/leads/lead-posts'

export const POST = (request: Request, context: LeadParams) =>
  postLead(request, context, 'status', async (id, { typed }) => {
    const change = await changeStatus(id, typed.status)
    return typeof change === 'object' ? { status: change.says } : null
  })
