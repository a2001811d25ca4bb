import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { refuseConfirm } from './refuse-confirm'

/**
 * Answers the one button behind a mailed confirm link.
 * @param act what the button does with the token; it says where to go on
 */
export async function answerToken(
  request: Request,
  act: (token: string) => Promise<string>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  try {
    return seeOther(await act(token))
  } catch (error) {
    return refuseConfirm(token, error)
  }
}
