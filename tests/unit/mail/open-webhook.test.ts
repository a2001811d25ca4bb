import { beforeEach, expect, it, vi } from 'vitest'
import { signedWebhook, WEBHOOK_SECRET } from '@/tests/factories/webhook'

const event = {
  type: 'email.bounced',
  data: { email_id: 'e1', to: ['reader@example.com'], bounce: { type: 'Permanent' } },
}
const MINUTE = 60 * 1000

/** Env is parsed once a process: each case gets fresh modules. */
async function opened(body: string, headers: Record<string, string>, secret = WEBHOOK_SECRET) {
  vi.resetModules()
  vi.stubEnv('RESEND_WEBHOOK_SECRET', secret)
  const { openWebhook } = await import('@/lib/mail/webhook/open-webhook')
  return openWebhook(body, new Headers(headers))
}

beforeEach(() => {
  vi.unstubAllEnvs()
})

it('opens what the provider has signed', async () => {
  const { id, body, headers } = signedWebhook(event)
  expect(await opened(body, headers)).toEqual({ event: { id, ...event } })
})

it('opens a bounce although its tags have another shape than was documented', async () => {
  const tags = [{ name: 'mail', value: 'x' }]
  const { body, headers } = signedWebhook({ ...event, data: { ...event.data, tags } })
  expect(await opened(body, headers)).toMatchObject({ event: { type: 'email.bounced' } })
})

it('refuses another secret, a changed body, another id and an old time', async () => {
  const { body, headers } = signedWebhook(event)
  const forged = signedWebhook(event, { secret: 'whsec_AAAA' })
  const old = signedWebhook(event, { at: Date.now() - 6 * MINUTE })
  const notSigned = { refused: 'not-signed' }
  expect(await opened(forged.body, forged.headers)).toEqual(notSigned)
  expect(await opened(`${body} `, headers)).toEqual(notSigned)
  expect(await opened(body, { ...headers, 'svix-id': 'msg_other' })).toEqual(notSigned)
  expect(await opened(old.body, old.headers)).toEqual(notSigned)
  expect(await opened(body, {})).toEqual(notSigned)
})

it('expects nothing where no secret is set', async () => {
  const { body, headers } = signedWebhook(event)
  expect(await opened(body, headers, '')).toEqual({ refused: 'no-secret' })
})
