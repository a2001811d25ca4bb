import type { Refused } from './form-error'
import { findRefusal, keepRefusal } from './kept-refusals'

/** Handler to front: render this page in place of my answer. Both are dropped from outside. */
export const RENDER_HEADER = 'x-nouriva-render'
export const REFUSAL_HEADER = 'x-nouriva-refusal'

/**
 * Answers a refused form with its own page: the typed values wait in this process for the one
 * rendering that the front does next. They go into no address, cookie or database. Where there is no room
 * for them the front answers with the page about trouble (503).
 * @param formPath address of the form's page, with its query
 */
export function refuse(
  formPath: string,
  status: 409 | 422 | 429 | 503,
  refused: Refused,
  retryAfterSeconds?: number,
): Response {
  const id = keepRefusal(refused)
  const headers = new Headers({
    [RENDER_HEADER]: formPath,
    [REFUSAL_HEADER]: id,
    'cache-control': 'no-store',
  })
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds))
  return new Response(null, { status, headers })
}

/** The refused form that this rendering is for; null at an ordinary visit. */
export function readRefusal(requestHeaders: Headers): Refused | null {
  const id = requestHeaders.get(REFUSAL_HEADER)
  return id ? findRefusal(id) : null
}

/**
 * Answers a post with a page that only this post may show, such as opened answers: rendered once, kept by nobody.
 * @param pagePath the page's address; @param shown what the page reads by readRefusal
 */
export function showOnce(pagePath: string, shown: Record<string, string>): Response {
  const id = keepRefusal({ values: {}, shown, errors: [], trouble: false })
  const headers = { [RENDER_HEADER]: pagePath, [REFUSAL_HEADER]: id, 'cache-control': 'no-store' }
  return new Response(null, { status: 200, headers })
}
