import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { resendSender } from '@/lib/mail/resend-sender'
import type { Sender } from '@/lib/mail/sender'
import { runMailWorker } from '@/lib/mail/worker'
import { newNonce } from '@/lib/token'
import { type ResendMock, startResendMock } from '@/tests/mocks/resend-server'

let mock: ResendMock
const running: { stop: AbortController; done: Promise<void> }[] = []
const soon = { timeout: 40_000, interval: 50 }

beforeEach(async () => {
  mock = await startResendMock()
})

afterEach(async () => {
  for (const { stop } of running) stop.abort()
  await Promise.all(running.splice(0).map(({ done }) => done))
  await mock.close()
  await db().$executeRaw`DELETE FROM pgboss.job`
  await db().outboxMail.deleteMany()
})

const sender = (timeoutMs?: number) =>
  resendSender({ apiKey: 'test', baseUrl: mock.url, timeoutMs })

function startWorker(send: Sender = sender()) {
  const stop = new AbortController()
  const done = runMailWorker({ signal: stop.signal, send, batchSize: 10, pollMs: 20 })
  running.push({ stop, done })
}

const lead = '00000000-0000-4000-8000-000000000001'
const owe = (to: string) =>
  db().$transaction((tx) =>
    enqueue(tx, { kind: 'confirm', to, nonce: Buffer.from(newNonce()).toString('base64') }, lead),
  )
const stateOf = (id: string) => db().outboxMail.findUniqueOrThrow({ where: { id } })

describe('the mail worker', () => {
  it('sends each of 500 mails once with two workers, and both have sent some', async () => {
    for (let nth = 0; nth < 500; nth += 50)
      await Promise.all(Array.from({ length: 50 }, (_, k) => owe(`reader${nth + k}@example.com`)))
    const counts = [0, 0]
    const counting = (which: number): Sender => {
      const send = sender()
      return (key, mail) => {
        counts[which] = (counts[which] ?? 0) + 1
        return send(key, mail)
      }
    }
    startWorker(counting(0))
    startWorker(counting(1))
    await vi.waitFor(
      async () => expect(await db().outboxMail.count({ where: { state: 'sent' } })).toBe(500),
      soon,
    )
    expect(mock.accepted).toHaveLength(500)
    expect(mock.asked).toHaveLength(500)
    expect(new Set(mock.accepted.map((mail) => mail.to)).size).toBe(500)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  it('sends html and text with the outbox id as idempotency key, and forgets the body', async () => {
    const id = await owe('reader@example.com')
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('sent'), soon)
    const [mail] = mock.accepted
    expect(mail).toMatchObject({
      key: id,
      to: 'reader@example.com',
      subject: 'Please confirm your request for a plan',
    })
    expect(mail?.html).toContain('/plan/confirm?token=')
    expect(mail?.text).toContain('/plan/confirm?token=')
    expect(await stateOf(id)).toMatchObject({
      providerId: `mock-${id}`,
      sealedBody: null,
      attempts: 1,
    })
  })

  it.each([
    { fault: { status: 429, name: 'rate_limit_exceeded', retryAfter: 1 } },
    { fault: { status: 500, name: 'internal_server_error' } },
    { fault: { status: 409, name: 'concurrent_idempotent_requests' } },
    { fault: 'nonsense' as const },
    { fault: 'silence' as const },
  ])('tries again with the same bytes after $fault', async ({ fault }) => {
    mock.fault = (_key, nth) => (nth === 1 ? fault : null)
    const id = await owe('reader@example.com')
    startWorker(sender(300))
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('sent'), soon)
    expect(mock.accepted).toHaveLength(1)
    expect(mock.asked.map((asked) => asked.key)).toEqual([id, id])
    expect(mock.asked[0]?.body).toBe(mock.asked[1]?.body)
  })

  it('sends the bytes of the first attempt although the words have changed since', async () => {
    mock.fault = (_key, nth) => (nth === 1 ? { status: 500, name: 'internal_server_error' } : null)
    const id = await owe('reader@example.com')
    startWorker()
    await vi.waitFor(() => expect(mock.asked).toHaveLength(1), soon)
    await db().outboxMail.update({
      where: { id },
      data: { payload: { kind: 'confirm', to: 'other@example.com', nonce: 'AAAA' } },
    })
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('sent'), soon)
    expect(mock.accepted[0]?.to).toBe('reader@example.com')
  })

  it.each([
    { status: 422, name: 'validation_error' },
    { status: 400, name: 'invalid_from_address' },
    { status: 409, name: 'invalid_idempotent_request' },
  ])('gives up at once after $status $name, and sends the others', async (fault) => {
    const poisoned = await owe('poison@example.com')
    mock.fault = (key) => (key === poisoned ? fault : null)
    const other = await owe('reader@example.com')
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(other)).state).toBe('sent'), soon)
    await vi.waitFor(async () => expect((await stateOf(poisoned)).state).toBe('dead'), soon)
    expect(await stateOf(poisoned)).toMatchObject({ reason: fault.name, attempts: 1 })
  })

  it.each([
    { status: 429, name: 'daily_quota_exceeded' },
    { status: 401, name: 'missing_api_key' },
    { status: 403, name: 'validation_error' },
  ])('holds a mail after $status $name, and sends it when a worker starts again', async (fault) => {
    mock.fault = () => fault
    const id = await owe('reader@example.com')
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('held'), soon)
    mock.fault = () => null
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('sent'), soon)
    expect(mock.accepted).toHaveLength(1)
  })

  it('makes no automatic attempt 20 hours after the first', async () => {
    const id = await owe('reader@example.com')
    const firstAttemptAt = new Date(Date.now() - 20.1 * 60 * 60 * 1000)
    await db().outboxMail.update({ where: { id }, data: { firstAttemptAt } })
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('dead'), soon)
    expect((await stateOf(id)).reason).toBe('gave-up-after-20-hours')
    expect(mock.asked).toEqual([])
  })

  it('finishes the mail it is sending when it is told to stop', async () => {
    const id = await owe('reader@example.com')
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    let asked = () => {}
    const sending = new Promise<void>((resolve) => {
      asked = resolve
    })
    startWorker(async (key) => {
      asked()
      await held
      return { ok: true, providerId: key }
    })
    await sending
    const [worker] = running
    worker?.stop.abort()
    answer()
    await worker?.done
    expect((await stateOf(id)).state).toBe('sent')
  })
})
