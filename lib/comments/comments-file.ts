import { z } from 'zod'

/** A comment in a file of comments. */
const fileComment = z.object({
  id: z.uuid(),
  article: z.string().min(1),
  /** The comment that it answers. */
  parent: z.uuid().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  text: z.string(),
  byOwner: z.boolean(),
  state: z.enum(['held', 'approved', 'spam', 'deleted']),
  writtenAt: z.iso.datetime(),
})

/** All comments as JSON: what export writes and import reads. */
export const commentsFile = z.object({
  format: z.literal('nouriva-comments'),
  version: z.literal(1),
  /** Articles that take no more comments. */
  closed: z.array(z.string()),
  comments: z.array(fileComment),
})

export type CommentsFile = z.infer<typeof commentsFile>
export type FileComment = z.infer<typeof fileComment>
