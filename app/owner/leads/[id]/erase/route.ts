import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { eraseLead } from '@/lib/owner/leads/erase-lead'
import { type LeadParams, leadPath } from '@/lib/owner/leads/lead-posts'

const errors = [{ field: 'sure', message: 'Tick the box if you mean it: nothing is erased yet' }]

export async function POST(request: Request, { params }: LeadParams) {
  const { id } = await params
  return guardPost(request, { page: leadPath(id), fresh: true }, async ({ typed }) => {
    if (typed.sure !== 'yes')
      return refuse(leadPath(id), 422, { values: {}, errors, trouble: false })
    const erased = await eraseLead(id)
    return seeOther(erased ? '/owner/leads?erased=yes' : '/owner/leads')
  })
}
