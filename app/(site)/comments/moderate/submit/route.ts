import { moderatePath } from '@/lib/comments/addresses'
import { decideByToken } from '@/lib/comments/decide-by-token'
import { refuseDecision } from '@/lib/comments/refuse-decision'
import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'

export const GET = () => seeOther('/articles')

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const { token = '', decision = '' } = typed
  try {
    await decideByToken(token, decision)
    return seeOther(moderatePath(token))
  } catch (error) {
    return refuseDecision(token, error)
  }
}
