import { plainAnswer } from '@/lib/forms/plain-answer'
import { describeError, log } from '@/lib/log'
import { openWebhook } from '@/lib/mail/webhook/open-webhook'
import { recordEvent } from '@/lib/mail/webhook/record-event'

/** From machine to machine, so no Origin is asked for: the signature stands for the sender. */
export async function POST(request: Request): Promise<Response> {
  const opened = openWebhook(await request.text(), request.headers)
  if ('refused' in opened) {
    log.warn('webhook.refused', { outcome: opened.refused })
    if (opened.refused === 'no-secret') return plainAnswer(404, 'no webhooks are expected here')
    return opened.refused === 'not-signed'
      ? plainAnswer(401, 'not signed')
      : plainAnswer(200, 'not for us')
  }
  try {
    log.info('webhook.event', { outcome: await recordEvent(opened.event) })
    return plainAnswer(200, 'thank you')
  } catch (error) {
    // The provider sends it again, for about a day.
    log.error('webhook.not-recorded', describeError(error))
    return plainAnswer(503, 'please send it again', { 'retry-after': '30' })
  }
}
