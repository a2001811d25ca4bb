import { createHash } from 'node:crypto'
import { isHtml, type Page } from '@/lib/server/front/page'
import { withoutStamps } from './without-stamps'

/** Letters of a tag: 96 bits, so that no two answers share one. */
const TAG_LETTERS = 16

/**
 * The tag of an answer: its own if it has one, else a hash of what it says. Weak, for the same is sent in
 * several codings, and with forms that were stamped at another time.
 */
export function etagOf(page: Page): string {
  const { headers, body } = page
  const own = headers.etag
  if (typeof own === 'string') return own.startsWith('W/') ? own : `W/${own}`
  const policy = String(headers['content-security-policy'] ?? '')
  const says = isHtml(page) ? withoutStamps(body.toString()) : body
  const hash = createHash('sha256').update(policy).update(says)
  return `W/"${hash.digest('base64url').slice(0, TAG_LETTERS)}"`
}

/** Whether a client has the same already. @param asked its If-None-Match */
export function hasSame(asked: string | undefined, etag: string): boolean {
  if (!asked) return false
  if (asked === etag || asked.trim() === '*') return true
  const bare = etag.replace(/^W\//, '')
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === bare)
}
