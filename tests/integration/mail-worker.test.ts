import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import * as domains from '@/lib/mail/check-domain'
import { enqueue, enqueueMany } from '@/lib/mail/enqueue'
import type { OnDisposable } from '@/lib/mail/reason-not-to-send'
import { resendSender } from '@/lib/mail/resend-sender'
import type { Sender } from '@/lib/mail/sender'
import { suppress } from '@/lib/mail/suppression'
import { runMailWorker } from '@/lib/mail/worker'
import { newNonce } from '@/lib/token'
import { digestMail } from '@/tests/factories/digest-mail'
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

function startWorker(send: Sender = sender(), onDisposable?: OnDisposable) {
  const stop = new AbortController()
  const options = { send, batchSize: 10, pollMs: 20, mostASecond: Infinity, onDisposable }
  const done = runMailWorker({ signal: stop.signal, ...options })
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
      payload: { kind: 'confirm' },
      attempts: 1,
    })
    expect(JSON.stringify(await stateOf(id))).not.toContain('reader@')
  })

  it('names each mail in a tag, and gives a way to leave to those that go to many alone', async () => {
    const letter = await owe('reader@example.com')
    const bulk = await db().$transaction((tx) => enqueue(tx, digestMail('reader@example.com')))
    startWorker()
    await vi.waitFor(() => expect(mock.accepted).toHaveLength(2), soon)
    const taken = (id: string) => mock.accepted.find(({ key }) => key === id)
    expect(taken(letter)).toMatchObject({ tags: [{ name: 'mail', value: letter }] })
    expect(taken(letter)?.headers).toBeUndefined()
    expect(taken(bulk)?.headers).toEqual({
      'List-Unsubscribe': expect.stringMatching(/^<http\S+\/unsubscribe\?token=[\w-]{43}>$/),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('sends a letter to one before all that wait to go to many', async () => {
    const many = Array.from({ length: 60 }, (_, nth) => digestMail(`r${nth}@example.com`))
    await db().$transaction((tx) => enqueueMany(tx, many))
    const letter = await owe('reader@example.com')
    startWorker()
    await vi.waitFor(() => expect(mock.asked.length).toBeGreaterThan(10), soon)
    // A batch is sent side by side, in no order of its own.
    expect(mock.asked.slice(0, 10).map(({ key }) => key)).toContain(letter)
  })

  it('sends nothing to a suppressed address, and forgets what it was to be', async () => {
    const address = `gone.${randomUUID()}@example.com`
    await suppress(address, 'bounced')
    const id = await owe(address)
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('dead'), soon)
    expect(await stateOf(id)).toMatchObject({ reason: 'suppressed', payload: { kind: 'confirm' } })
    expect(mock.asked).toEqual([])
  })

  it('sends nothing where no server takes mail, and tells of an address that is lent', async () => {
    const check = vi.spyOn(domains, 'checkDomain')
    check.mockImplementation(async (address) => ({
      takesMail: !address.includes('nowhere'),
      disposable: address.includes('lent'),
    }))
    const lost = await owe('reader@nowhere.example')
    const lent = await owe('lent@example.com')
    const told: string[] = []
    startWorker(sender(), async (subjectId) => void told.push(subjectId))
    await vi.waitFor(async () => expect((await stateOf(lent)).state).toBe('sent'), soon)
    await vi.waitFor(async () => expect((await stateOf(lost)).state).toBe('dead'), soon)
    expect((await stateOf(lost)).reason).toBe('no-mail-domain')
    expect(told).toEqual([lead])
    const again = await owe('lent@example.com')
    await vi.waitFor(async () => expect((await stateOf(again)).state).toBe('sent'), soon)
    expect(check).toHaveBeenCalledTimes(2)
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
    expect(mock.accepted.filter(({ to }) => to === 'reader@example.com')).toHaveLength(1)
  })

  it('makes no automatic attempt 20 hours after the first', async () => {
    const id = await owe('reader@example.com')
    const firstAttemptAt = new Date(Date.now() - 20.1 * 60 * 60 * 1000)
    await db().outboxMail.update({ where: { id }, data: { firstAttemptAt } })
    startWorker()
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('dead'), soon)
    expect((await stateOf(id)).reason).toBe('gave-up-after-20-hours')
    expect(mock.asked.filter(({ key }) => key === id)).toEqual([])
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
