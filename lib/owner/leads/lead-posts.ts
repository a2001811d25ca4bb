import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { guardPost, type Posted } from '@/lib/owner/guard-handler'
import { findLead } from './find-lead'

export type LeadParams = { params: Promise<{ id: string }> }

export const leadPath = (id: string) => `/owner/leads/${id}`

/** The list, for a lead that has gone meanwhile. */
const gone = () => seeOther('/owner/leads')

/**
 * Handles a form of one lead's page.
 * @param act says what is wrong, by field; nothing is wrong: on to the page, which says what was done
 */
export async function postLead(
  request: Request,
  { params }: LeadParams,
  done: string,
  act: (id: string, posted: Posted) => Promise<Record<string, string> | null>,
): Promise<Response> {
  const { id } = await params
  return guardPost(request, { page: leadPath(id) }, async (posted) => {
    if (!(await findLead(id))) return gone()
    const wrong = Object.entries((await act(id, posted)) ?? {})
    if (wrong.length === 0) return seeOther(`${leadPath(id)}?done=${done}`)
    const errors = wrong.map(([field, message]) => ({ field, message }))
    return refuse(leadPath(id), 422, { values: posted.typed, errors, trouble: false })
  })
}
