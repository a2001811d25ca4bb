import { z } from 'zod'

const address = z.string().min(3)

/** Every mail that can be owed, with all that it needs: lib/mail never reads leads or comments. */
export const mailMessage = z.discriminatedUnion('kind', [
  /** Asks for a confirmation. It carries nothing a stranger typed but the address. */
  z.object({ kind: z.literal('confirm'), to: address, nonce: z.base64() }),
  z.object({ kind: z.literal('welcome'), to: address, name: z.string() }),
  /** Tells the owner of a confirmed request. No health data. */
  z.object({ kind: z.literal('owner-notice'), name: z.string(), leadAddress: address }),
  /** Tells the owner that new content could not be published, or can be again, in words for an editor. */
  z.object({ kind: z.literal('publish-result'), worked: z.boolean(), says: z.string() }),
  /** Shows the owner a comment that waits, without its author's address. All of it was typed by a visitor. */
  z.object({
    kind: z.literal('comment-held'),
    commentId: z.uuid(),
    /** Until when the link in it decides. */
    until: z.iso.datetime(),
    name: z.string(),
    /** The article's title. */
    title: z.string(),
    excerpt: z.string(),
    /** How many links it holds if that looks like advertising, else 0. */
    manyLinks: z.number(),
    /** How many comments wait in all. */
    waiting: z.number(),
  }),
  /** Tells the owner that so many comments come in that no mail follows for each. */
  z.object({ kind: z.literal('comments-waiting'), waiting: z.number() }),
])

export type MailMessage = z.infer<typeof mailMessage>
export type MailKind = MailMessage['kind']
