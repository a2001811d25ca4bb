import { describeError, log } from '@/lib/log'
import { openWebhook } from '@/lib/mail/webhook/open-webhook'
import { recordEvent } from '@/lib/mail/webhook/record-event'

const answer = (status: number, text: string, headers = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })

/** From machine to machine, so no Origin is asked for: the signature stands for the sender. */
export async function POST(request: Request): Promise<Response> {
  const opened = openWebhook(await request.text(), request.headers)
  if ('refused' in opened) {
    log.warn('webhook.refused', { outcome: opened.refused })
    if (opened.refused === 'no-secret') return answer(404, 'no webhooks are expected here')
    return opened.refused === 'not-signed' ? answer(401, 'not signed') : answer(200, 'not for us')
  }
  try {
    log.info('webhook.event', { outcome: await recordEvent(opened.event) })
    return answer(200, 'thank you')
  } catch (error) {
    // The provider sends it again, for about a day.
    log.error('webhook.not-recorded', describeError(error))
    return answer(503, 'please send it again', { 'retry-after': '30' })
  }
}
