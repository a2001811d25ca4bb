import { createHash, timingSafeEqual } from 'node:crypto'
import { deriveToken } from '@/lib/token'

/** The comment's id, the end in seconds since 1970 in base 36, then HMAC-SHA256 in base64url. */
const shape = /^([0-9a-f-]{36})\.([0-9a-z]{5,8})\.[\w-]{43}$/

/**
 * A token by which the owner decides about one comment from her mail, until a moment. It is signed
 * with APP_SECRET and kept nowhere: a new APP_SECRET ends them all.
 */
export function moderationToken(commentId: string, until: Date): string {
  const end = Math.floor(until.getTime() / 1000).toString(36)
  return `${commentId}.${end}.${deriveToken('comment', Buffer.from(`${commentId} ${end}`))}`
}

/** The comment that a token is for; null when it is wrong or has run out. */
export function readModerationToken(token: string, now = Date.now()): string | null {
  const [, commentId, end] = shape.exec(token) ?? []
  if (!commentId || !end) return null
  const until = new Date(Number.parseInt(end, 36) * 1000)
  if (!isSame(token, moderationToken(commentId, until)) || until.getTime() <= now) return null
  return commentId
}

/** Compares in the same time wherever they differ. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()
