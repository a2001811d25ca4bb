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
  /** Lets a new passkey in: to the owner, because somebody asked for it on her sign-in page. */
  z.object({ kind: z.literal('owner-link'), nonce }),
  /** Tells the owner that new content could not be published, or can be again, in words for an editor. */
  z.object({ kind: z.literal('publish-result'), worked: z.boolean(), says: z.string() }),
])

export type MailMessage = z.infer<typeof mailMessage>
export type MailKind = MailMessage['kind']

/** Mails that go to many at once: they wait for every other, and carry a way to leave. */
export const isBulk = (kind: string): boolean => kind === 'digest'

const ownerKinds = ['owner-notice', 'publish-result', 'owner-link'] as const

/** Whether a mail goes to the owner of the site and not to a visitor. */
export const isForOwner = (
  message: MailMessage,
): message is Extract<MailMessage, { kind: (typeof ownerKinds)[number] }> =>
  ownerKinds.some((kind) => kind === message.kind)
