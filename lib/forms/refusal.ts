import { randomUUID } from 'node:crypto'
import type { Refused } from './form-error'

/** Handler to front: render this page in place of my answer. Both are dropped from outside. */
export const RENDER_HEADER = 'x-nouriva-render'
export const REFUSAL_HEADER = 'x-nouriva-refusal'

const KEPT_MS = 30_000
const MOST_KEPT = 500

type Kept = { refused: Refused; until: number }

/** Route handlers and pages are bundled apart: the process itself is what they share. */
const shared = globalThis as { nourivaRefusals?: Map<string, Kept> }
const kept = () => {
  shared.nourivaRefusals ??= new Map()
  return shared.nourivaRefusals
}

/**
 * Answers a refused form with its own page: the typed values wait in this process for the one
 * rendering that the front does next. They go into no address, cookie or database.
 * @param formPath address of the form's page, with its query
 */
export function refuse(
  formPath: string,
  status: 409 | 422 | 429 | 503,
  refused: Refused,
  retryAfterSeconds?: number,
): Response {
  const id = keep(refused)
  const headers = new Headers({
    [RENDER_HEADER]: formPath,
    [REFUSAL_HEADER]: id,
    'cache-control': 'no-store',
  })
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds))
  return new Response(null, { status, headers })
}

function keep(refused: Refused): string {
  const id = randomUUID()
  const map = kept()
  for (const [key, { until }] of map) {
    if (until > Date.now() && map.size < MOST_KEPT) break
    map.delete(key)
  }
  map.set(id, { refused, until: Date.now() + KEPT_MS })
  return id
}

/** The refused form that this rendering is for; null at an ordinary visit. */
export function readRefusal(requestHeaders: Headers): Refused | null {
  const id = requestHeaders.get(REFUSAL_HEADER)
  const found = id ? kept().get(id) : undefined
  return found && found.until > Date.now() ? found.refused : null
}

/** Drops what was typed, once its page has been rendered. */
export const forgetRefusal = (id: string): void => {
  kept().delete(id)
}

/**
 * Answers a post with a page that only this post may show, such as opened answers: rendered once, kept by nobody.
 * @param pagePath the page's address; @param shown what the page reads by readRefusal
 */
export function showOnce(pagePath: string, shown: Record<string, string>): Response {
  const id = keep({ values: {}, shown, errors: [], trouble: false })
  const headers = { [RENDER_HEADER]: pagePath, [REFUSAL_HEADER]: id, 'cache-control': 'no-store' }
  return new Response(null, { status: 200, headers })
}
