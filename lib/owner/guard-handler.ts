import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { refuse } from '@/lib/forms/refusal'
import { troubleAnswer } from '@/lib/forms/trouble-answer'
import { describeError, log } from '@/lib/log'
import { toProve, toSignIn } from './require-owner'
import { type Owner, ownerOf } from './session'

export type Posted = { owner: Owner; typed: Record<string, string> }

const RETRY_SECONDS = 30

/**
 * Every form of the desk is handled inside this: from a page of ours, readable, by the owner. Where the work
 * itself fails, the page is answered with everything typed. Where even the owner cannot be looked up, or that page
 * fails too, the answer is the page about trouble, which holds what was posted and needs no database.
 * @param page where to come back to after signing in, and what shows a form that failed
 * @param fresh whether the passkey has to have been used just now
 */
export async function guardPost(
  request: Request,
  { page, fresh = false }: { page: string; fresh?: boolean },
  act: (posted: Posted) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const owner = await ownerOf(request.headers).catch(notLookedUp)
  if (owner === 'unknown') return troubleAnswer()
  if (!owner) return toSignIn(page)
  if (fresh && !owner.fresh) return toProve(page)
  try {
    return await act({ owner, typed })
  } catch (error) {
    log.error('owner.not-done', describeError(error))
    return refuse(page, 503, { values: typed, errors: [], trouble: true }, RETRY_SECONDS)
  }
}

function notLookedUp(error: unknown): 'unknown' {
  log.error('owner.not-looked-up', describeError(error))
  return 'unknown'
}
