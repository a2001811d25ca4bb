import { readModerationToken } from '@/lib/moderation-token'
import { type FoundComment, findComment } from './find-comment'

/**
 * The comment that a link of the owner's mail is about. It changes nothing: mail scanners open links too.
 * @returns null when the link is wrong or has run out, or the comment is gone
 */
export async function findByToken(token: string, now?: number): Promise<FoundComment | null> {
  const id = readModerationToken(token, now)
  return id ? findComment(id) : null
}
