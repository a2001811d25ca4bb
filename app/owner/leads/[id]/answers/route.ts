import { showOnce } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { type LeadParams, leadPath } from '@/lib/owner/leads/lead-posts'
import { noteAnswersShown } from '@/lib/owner/leads/show-answers'

export async function POST(request: Request, { params }: LeadParams) {
  const { id } = await params
  return guardPost(request, { page: leadPath(id) }, async ({ typed }) => {
    const answersOf = typed.request ?? ''
    const known = await noteAnswersShown(id, answersOf)
    return known ? showOnce(leadPath(id), { answersOf }) : seeOther('/owner/leads')
  })
}
