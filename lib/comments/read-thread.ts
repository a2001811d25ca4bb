import { describeError, log } from '@/lib/log'
import { listComments, type Thread } from './list-comments'
import type { ThreadAsked } from './thread-asked'

/** An article is worth more than its comments: it does not wait longer for them. */
const PATIENCE_MS = 2_000

/** A page of an article's comments; null when the database does not give them in time. Never throws. */
export async function readThread(article: string, asked: ThreadAsked): Promise<Thread | null> {
  const reading = listComments(article, asked).catch((error) => {
    log.warn('comments.not-read', describeError(error))
    return null
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null)
  })
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}
