import { z } from 'zod'

const query = z.object({
  state: z.enum(['held', 'approved', 'spam', 'deleted']).catch('held'),
  article: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** Which part of the queue a page of the desk shows. */
export type QueueAsked = z.infer<typeof query>

export const readQueueAsked = (given: Record<string, string | string[] | undefined>): QueueAsked =>
  query.parse({ state: given.state, article: given.article, page: given.page })

/** The page's address. @param more what has just been done */
export function queuePath({ state, article, page }: QueueAsked, more: Record<string, string> = {}) {
  const query = new URLSearchParams()
  if (state !== 'held') query.set('state', state)
  if (article) query.set('article', article)
  if (page > 1) query.set('page', String(page))
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const asked = query.toString()
  return asked ? `/owner/comments?${asked}` : '/owner/comments'
}

/** Where the page's one form is sent, with what it shows. */
export const decidePath = (asked: QueueAsked): string =>
  queuePath({ ...asked }).replace('/owner/comments', '/owner/comments/decide')
