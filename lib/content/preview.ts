import { createHash, timingSafeEqual } from 'node:crypto'
import { deriveToken } from '@/lib/token'
import { readDocument } from './current'
import type { Article } from './model'

/** Seconds since 1970 in base 36, then HMAC-SHA256 in base64url. */
const shape = /^([0-9a-z]{5,8})\.[\w-]{43}$/

/**
 * A token that shows one article before it is public, until a moment. It is signed with APP_SECRET and
 * kept nowhere: a new APP_SECRET ends them all.
 */
export function previewToken(slug: string, expires: Date): string {
  const end = Math.floor(expires.getTime() / 1000).toString(36)
  return `${end}.${deriveToken('preview', Buffer.from(`${slug} ${end}`))}`
}

/**
 * The article that a preview link shows, public or not.
 * @returns null when the token is wrong, of another article or too old, or there is no such article
 */
export async function findPreview(
  slug: string,
  token: string,
  now = Date.now(),
): Promise<{ article: Article; until: Date } | null> {
  const end = shape.exec(token)?.[1]
  if (!end) return null
  const until = new Date(Number.parseInt(end, 36) * 1000)
  if (!isSame(token, previewToken(slug, until)) || until.getTime() <= now) return null
  const article = await readDocument('article', slug)
  return article && { article, until }
}

/** Compares in the same time wherever they differ. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()
