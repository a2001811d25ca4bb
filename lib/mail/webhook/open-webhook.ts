import { Resend } from 'resend'
import { z } from 'zod'
import { env } from '@/lib/env'

const mailEvent = z.object({
  type: z.string(),
  data: z
    .object({
      email_id: z.string().optional(),
      to: z.array(z.string()).optional(),
      /** Only a help: a bounce is acted on without. */
      tags: z.record(z.string(), z.string()).optional().catch(undefined),
      bounce: z.object({ type: z.string() }).optional(),
    })
    .optional(),
})

export type MailEvent = z.infer<typeof mailEvent> & { id: string }
export type Opened =
  | { event: MailEvent }
  | { refused: 'no-secret' | 'not-signed' | 'not-understood' }

/**
 * Opens what the provider reports: the signature over the raw body must be good, and at most five
 * minutes old (the provider's own client checks both).
 */
export function openWebhook(raw: string, headers: Headers): Opened {
  const { resendWebhookSecret: webhookSecret, resendApiKey } = env()
  if (!webhookSecret) return { refused: 'no-secret' }
  const id = headers.get('svix-id') ?? ''
  const timestamp = headers.get('svix-timestamp') ?? ''
  const signature = headers.get('svix-signature') ?? ''
  try {
    const { webhooks } = new Resend(resendApiKey ?? 'only-for-webhooks')
    const signed = { id, timestamp, signature }
    const payload = webhooks.verify({ payload: raw, headers: signed, webhookSecret })
    const parsed = mailEvent.safeParse(payload)
    return parsed.success ? { event: { id, ...parsed.data } } : { refused: 'not-understood' }
  } catch {
    return { refused: 'not-signed' }
  }
}
