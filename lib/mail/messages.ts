import { z } from 'zod'

const address = z.string().min(3)
/** What the token of the mail's link is derived from: lib/token.ts. */
const nonce = z.base64()

/** Every mail that can be owed, with all that it needs: lib/mail never reads leads or comments. */
export const mailMessage = z.discriminatedUnion('kind', [
  /** Asks for a confirmation. It carries nothing a stranger typed but the address. */
  z.object({ kind: z.literal('confirm'), to: address, nonce }),
  /** What happens next. talkFirst: no plan before Ishita has talked with the person; the mail names no reason. */
  z.object({
    kind: z.literal('welcome'),
    to: address,
    name: z.string(),
    talkFirst: z.boolean().optional(),
  }),
  /** Tells the owner of a confirmed request. No health data. */
  z.object({ kind: z.literal('owner-notice'), name: z.string(), leadAddress: address }),
  /** Leads back to a form that was saved. Nothing that was typed is in it. */
  z.object({ kind: z.literal('draft-link'), to: address, nonce }),
  /** Leads to what is held about the person. */
  z.object({ kind: z.literal('my-data-link'), to: address, nonce }),
  /** Asks whether articles by mail are wanted. */
  z.object({ kind: z.literal('subscribe-confirm'), to: address, nonce }),
  /** What is new on the site: the one kind of mail that goes to many. */
  z.object({
    kind: z.literal('digest'),
    to: address,
    nonce,
    articles: z
      .array(z.object({ title: z.string(), path: z.string(), description: z.string() }))
      .min(1),
    /** How many more there are than the mail names. */
    more: z.number().int().min(0),
  }),
  /** What the owner wrote to a lead. In the outbox the words stand in the sealed body only. */
  z.object({ kind: z.literal('reply'), to: address, subject: z.string(), text: z.string() }),
  /** Tells the owner that mails wait or were given up. */
  z.object({
    kind: z.literal('mail-trouble'),
    state: z.enum(['held', 'late', 'dead']),
    reason: z.string(),
  }),
  /** Lets a new passkey in: to the owner, because somebody asked for it on her sign-in page. */
  z.object({ kind: z.literal('owner-link'), nonce }),
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

/** Mails that go to many at once: they wait for every other, and carry a way to leave. */
export const isBulk = (kind: string): boolean => kind === 'digest'

const forOwner = [
  'owner-notice',
  'publish-result',
  'comment-held',
  'comments-waiting',
  'owner-link',
  'mail-trouble',
] as const
type ForOwner = Extract<MailMessage, { kind: (typeof forOwner)[number] }>

/** Whether a mail goes to the owner of the site and not to a visitor. */
export const isForOwner = (message: MailMessage): message is ForOwner =>
  forOwner.some((kind) => kind === message.kind)
