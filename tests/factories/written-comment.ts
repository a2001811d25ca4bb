import { expect } from 'vitest'
import { approveComments } from '@/lib/comments/approve-comments'
import { listComments } from '@/lib/comments/list-comments'
import type { CommentInput } from '@/lib/comments/schema'
import { submitComment } from '@/lib/comments/submit-comment'
import { db } from '@/lib/db'
import { commentedArticle, commentInput } from './comment-input'

export const submit = (given: Partial<CommentInput> = {}, now?: Date) =>
  submitComment(commentedArticle, commentInput(given), now)

export const idOf = async (text: string) =>
  (await db().comment.findFirstOrThrow({ where: { text } })).id

/** Takes a comment and gives its id; approved if not said otherwise. */
export async function written(comment: string, given: Partial<CommentInput> = {}, approve = true) {
  expect(await submit({ comment, ...given })).toEqual({ result: 'held' })
  const id = await idOf(comment)
  if (approve) await approveComments([id])
  return id
}

/** What readers see below the article: each comment's text, its replies after it. */
export const shownTexts = async () =>
  (await listComments(commentedArticle.slug)).threads.map(({ comment, replies }) => [
    comment?.text ?? null,
    ...replies.map(({ text }) => text),
  ])

export const emptyComments = () => db().$executeRaw`TRUNCATE comments, closed_threads, outbox_mails`
