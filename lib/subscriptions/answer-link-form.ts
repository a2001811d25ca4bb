import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { withToken } from './pages'
import { refuseLink } from './refuse-subscribe'

export type LinkPosted = { token: string; typed: Record<string, string>; address: string }

/**
 * Handles the form of a page that a mailed link leads to: the token among its fields is the permission.
 * @param page where the link led @param act gets that page's address with the token
 * @param failed answers when that fails: with that page, if nothing else is said
 */
export async function answerLinkForm(
  request: Request,
  page: { path: string },
  act: (posted: LinkPosted) => Promise<Response>,
  failed: (error: unknown, address: string) => Response = refuseLink,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const token = typed.token ?? ''
  const address = withToken(page, token)
  try {
    return await act({ token, typed, address })
  } catch (error) {
    return failed(error, address)
  }
}
