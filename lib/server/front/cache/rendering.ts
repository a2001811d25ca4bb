import { createHash } from 'node:crypto'
import type { Page } from '@/lib/server/front/page'
import { withoutStamps } from './without-stamps'

/** Next's data, which no public page keeps: it comes in pieces, now more, now fewer. */
const data = /<script>\(?self\.__next_f[\s\S]*?<\/script>/g

/**
 * A fingerprint of what Next has rendered for people, but for the times in forms. Most renderings say what the one before said:
 * they need not be parsed, which takes as long as rendering them.
 */
export function renderingOf({ status, headers, body }: Page): string {
  const says = withoutStamps(body.toString().replace(data, ''))
  const hash = createHash('sha256')
    .update(JSON.stringify([status, headers]))
    .update(says)
  return hash.digest('base64url')
}
