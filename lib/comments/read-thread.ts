import { describeError, log } from '@/lib/log'
import { listComments, type Thread } from './list-comments'

/** An article is worth more than its comments: it does not wait longer for them. */
const PATIENCE_MS = 2_000

/** The comments of an article; null when the database does not give them in time. Never throws. */
export async function readThread(article: string): Promise<Thread | null> {
  const asked = listComments(article).catch((error) => {
    log.warn('comments.not-read', describeError(error))
    return null
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
