import { addNote } from '@/lib/owner/leads/add-note'
import { type LeadParams, postLead } from '@/lib/owner/leads/lead-posts'

export const POST = (request: Request, context: LeadParams) =>
  postLead(request, context, 'note', async (id, { typed }) => {
    const wrong = await addNote(id, typed.note ?? '')
    return wrong ? { note: wrong } : null
  })
