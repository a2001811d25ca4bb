import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { exportLead } from '@/lib/owner/leads/erase-lead'
import { type LeadParams, leadPath } from '@/lib/owner/leads/lead-posts'

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="nouriva-person.json"',
  'cache-control': 'no-store',
}

export async function POST(request: Request, { params }: LeadParams) {
  const { id } = await params
  return guardPost(request, { page: leadPath(id), fresh: true }, async () => {
    const data = await exportLead(id)
    return data ? new Response(data, { headers }) : seeOther('/owner/leads')
  })
}
