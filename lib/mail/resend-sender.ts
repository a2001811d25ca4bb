import { Resend } from 'resend'
import { retryAfter } from './retry-after'
import type { Sender, SendResult } from './sender'

export const SEND_TIMEOUT_MS = 10_000

/** Sends through Resend, giving up after ten seconds; the provider's own client has no limit. */
export function resendSender(options: {
  apiKey: string
  baseUrl?: string
  timeoutMs?: number
}): Sender {
  const { apiKey, baseUrl, timeoutMs = SEND_TIMEOUT_MS } = options
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : undefined)
  return async (key, mail) => {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      // The tag comes back in webhooks: record-event.ts knows the mail by it.
      const tagged = { ...mail, tags: [{ name: 'mail', value: key }] }
      const sending = resend.emails.send(tagged, { idempotencyKey: key, signal })
      const { data, error, headers } = await Promise.race([sending, rejectOn(signal)])
      if (data?.id) return { ok: true, providerId: data.id }
      const retryAfterSeconds = retryAfter(headers?.['retry-after'])
      return {
        ok: false,
        name: error?.name ?? 'unreadable_answer',
        status: error?.statusCode ?? null,
        retryAfterSeconds,
      }
    } catch {
      return notReached(signal.aborted)
    }
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

const notReached = (timedOut: boolean): SendResult => ({
  ok: false,
  name: timedOut ? 'timeout' : 'not_reached',
  status: null,
})
