import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { refuse } from '@/lib/forms/refusal'
import { describeError, log } from '@/lib/log'
import { toProve, toSignIn } from './require-owner'
import { type Owner, ownerOf } from './session'

export type Posted = { owner: Owner; typed: Record<string, string> }

const RETRY_SECONDS = 30

/**
 * Every form of the desk is handled inside this: from a page of ours, by the owner, readable. Where the work
 * itself fails, the page is answered with everything typed.
 * @param page where to come back to after signing in, and what shows a form that failed
 * @param fresh whether the passkey has to have been used just now
 */
export async function guardPost(
  request: Request,
  { page, fresh = false }: { page: string; fresh?: boolean },
  act: (posted: Posted) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const owner = await ownerOf(request.headers)
  if (!owner) return toSignIn(page)
  if (fresh && !owner.fresh) return toProve(page)
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  try {
    return await act({ owner, typed })
  } catch (error) {
    log.error('owner.not-done', describeError(error))
    return refuse(page, 503, { values: typed, errors: [], trouble: true }, RETRY_SECONDS)
  }
}
