/** Which page of an article's comments: by its number, or the one on which a comment stands. */
export type ThreadAsked = { page?: number; around?: string }

const pageNumber = /^(?:[2-9]|[1-9]\d{1,3})$/
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Query = { comments?: unknown; comment?: unknown; reply?: unknown }

/**
 * Reads it from the article's address: `comments` is a page, `reply` the comment to be answered, `comment` one
 * that has just been decided about.
 * @returns null where a page is asked for in a spelling that is not its own
 */
export function readThreadAsked({ comments, comment, reply }: Query): ThreadAsked | null {
  const around = [reply, comment].find((id) => uuid.test(String(id)))
  if (around) return { around: String(around) }
  if (comments === undefined) return {}
  return pageNumber.test(String(comments)) ? { page: Number(comments) } : null
}
