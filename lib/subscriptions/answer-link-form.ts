import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { withToken } from './pages'
import { refuseLink } from './refuse-subscribe'

type Posted = { token: string; typed: Record<string, string>; address: string }

/**
 * Handles the form of a page that a mailed link leads to: the token among its fields is the permission.
 * @param page where the link led @param act gets that page's address with the token; when it fails that page is answered
 */
export async function answerLinkForm(
  request: Request,
  page: { path: string },
  act: (posted: Posted) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  const address = withToken(page, token)
  try {
    return await act({ token, typed, address })
  } catch (error) {
    return refuseLink(address, error)
  }
}
