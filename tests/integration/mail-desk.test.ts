import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { deliver } from '@/lib/mail/deliver'
import { enqueue } from '@/lib/mail/enqueue'
import { listOutbox } from '@/lib/mail/list-outbox'
import { releaseHeld } from '@/lib/mail/release-held'
import { retryMail } from '@/lib/mail/retry-mail'
import type { Sender } from '@/lib/mail/sender'
import { isSuppressed, suppress } from '@/lib/mail/suppression'
import { sendReply } from '@/lib/owner/leads/send-reply'
import { liftSuppression } from '@/lib/owner/mail/lift-suppression'
import { listSuppressed } from '@/lib/owner/mail/list-suppressed'
import { confirmedLead } from '@/tests/factories/lead'

const refuses =
  (name: string, status: number): Sender =>
  async () => ({ ok: false, name, status })
const unclear: [string, Sender][] = [
  ['was not answered in time', async () => ({ ok: false, name: 'timeout', status: null })],
  ['was cut off', async () => ({ ok: false, name: 'application_error', status: null })],
  ['failed without a word', async () => ({ ok: false, name: 'application_error', status: 503 })],
  [
    'was answered with nonsense',
    async () => ({ ok: false, name: 'unreadable_answer', status: null }),
  ],
  ['ended with its worker', () => Promise.reject(new Error('killed'))],
]
const takes: Sender = async () => ({ ok: true, providerId: 'provider-id' })
const owed = () => enqueue(db(), { kind: 'comments-waiting', waiting: 3 })
const hoursOn = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000)
const stateOf = async (id: string) =>
  (await db().outboxMail.findUniqueOrThrow({ where: { id } })).state

beforeEach(async () => {
  await db().outboxMail.deleteMany()
  await db().suppressedAddress.deleteMany()
})

it('holds mails when a quota is used up, says why, and tells the owner once', async () => {
  const [first, second] = [await owed(), await owed()]
  for (const id of [first, second]) await deliver(id, refuses('daily_quota_exceeded', 429))
  const held = await listOutbox('held')
  expect(held).toMatchObject({ why: 'daily_quota_exceeded', counts: { held: 2, queued: 1 } })
  expect(held.mails.every(({ retryable }) => retryable)).toBe(true)
  const [told, ...more] = await db().outboxMail.findMany({ where: { kind: 'mail-trouble' } })
  expect(more).toEqual([])
  expect(told?.payload).toMatchObject({ state: 'held', reason: 'daily_quota_exceeded' })
  await deliver(told?.id ?? '', refuses('daily_quota_exceeded', 429))
  expect(await db().outboxMail.count({ where: { kind: 'mail-trouble' } })).toBe(1)
  await releaseHeld()
  expect(await stateOf(first)).toBe('queued')
})

it('sends held mails that are released after days, and does not give them up for their age', async () => {
  const id = await owed()
  await deliver(id, refuses('monthly_quota_exceeded', 429))
  await releaseHeld()
  expect(await deliver(id, takes, { now: hoursOn(72) })).toBe('sent')
})

it.each(unclear)(
  'leaves a held mail to the owner whose first attempt %s, once the provider forgets its key',
  async (_, send) => {
    const id = await owed()
    await deliver(id, send).catch(() => {})
    await deliver(id, refuses('daily_quota_exceeded', 429), { now: hoursOn(1) })
    const row = () => db().outboxMail.findUniqueOrThrow({ where: { id } })
    const { sealedBody } = await row()
    await releaseHeld()
    expect(await deliver(id, refuses('daily_quota_exceeded', 429), { now: hoursOn(19) })).toBe(
      'held',
    )
    // Her press within the time is the same mail to the provider; after it the mail says what it may be.
    expect(await retryMail(id)).toBe(true)
    expect((await row()).sealedBody).toEqual(sealedBody)
    expect(await deliver(id, takes, { now: hoursOn(21) })).toBe('dead')
    expect((await row()).reason).toBe('gave-up-after-20-hours')
    expect(await retryMail(id)).toBe(true)
    expect(await deliver(id, takes, { now: hoursOn(22) })).toBe('sent')
  },
)

it('gives up a reply too after twenty hours: later the provider may take it for another mail', async () => {
  const { id: leadId } = await confirmedLead()
  await sendReply(leadId, { subject: 'Your request', text: 'Hello' })
  const { id } = await db().outboxMail.findFirstOrThrow({ where: { kind: 'reply' } })
  expect(await deliver(id, refuses('not_reached', 0))).toBe('retry')
  expect(await deliver(id, takes, { now: hoursOn(21) })).toBe('dead')
  expect(await retryMail(id)).toBe(true)
  expect(await deliver(id, refuses('not_reached', 0), { now: hoursOn(22) })).toBe('retry')
  expect(await deliver(id, takes, { now: hoursOn(43) })).toBe('dead')
})

it('says of a mail that nothing is left of that it cannot be tried again', async () => {
  const { address } = await confirmedLead()
  await db().outboxMail.deleteMany()
  await suppress(address, 'bounced')
  const nonce = Buffer.from('nonce').toString('base64')
  const id = await enqueue(db(), { kind: 'my-data-link', to: address, nonce })
  expect(await deliver(id, takes)).toBe('dead')
  const { mails } = await listOutbox('dead')
  expect(mails).toMatchObject([{ id, reason: 'suppressed', to: null, retryable: false }])
  expect(await retryMail(id)).toBe(false)
})

it('tries a refused mail again, rendered anew, and not one that went out', async () => {
  const id = await owed()
  await deliver(id, refuses('validation_error', 422))
  expect((await listOutbox('dead')).mails[0]).toMatchObject({ id, reason: 'validation_error' })
  expect(await retryMail(id)).toBe(true)
  expect(await retryMail(id)).toBe(false)
  expect((await db().outboxMail.findUniqueOrThrow({ where: { id } })).sealedBody).toBeNull()
  await deliver(id, takes)
  expect(await stateOf(id)).toBe('sent')
  expect(await retryMail(id)).toBe(false)
  expect(await retryMail('nonsense')).toBe(false)
})

it('lets an address get mails again when it is asked for, and notes it without the address', async () => {
  const { address } = await confirmedLead()
  await suppress(address, 'complained')
  const fields = async (typed: Record<string, string>) =>
    (await liftSuppression(typed)).map(({ field }) => field)
  expect(await fields({ email: address })).toEqual(['asked'])
  expect(await fields({ email: 'nobody@', asked: 'yes' })).toEqual(['email'])
  expect(await fields({ email: 'other@example.com', asked: 'yes' })).toEqual(['email'])
  expect(await isSuppressed(address)).toBe(true)
  expect(await fields({ email: ` ${address.toUpperCase()} `, asked: 'yes' })).toEqual([])
  expect(await isSuppressed(address)).toBe(false)
  const [noted, ...more] = await db().auditEntry.findMany({ where: { verb: 'suppression-lifted' } })
  expect(more).toEqual([])
  expect(noted?.subject).toMatch(/^[0-9a-f]{64}$/)
})

it('names a suppressed address where somebody with it is still here', async () => {
  const { address } = await confirmedLead()
  await suppress(address, 'bounced')
  await suppress('long.gone@example.com', 'complained')
  const found = await listSuppressed()
  expect(found.map((one) => one.address).sort()).toEqual([address, null].sort())
})
