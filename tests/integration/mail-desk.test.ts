import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { deliver } from '@/lib/mail/deliver'
import { enqueue } from '@/lib/mail/enqueue'
import { listOutbox } from '@/lib/mail/list-outbox'
import { releaseHeld } from '@/lib/mail/release-held'
import { retryMail } from '@/lib/mail/retry-mail'
import type { Sender } from '@/lib/mail/sender'
import { suppress } from '@/lib/mail/suppression'
import { listSuppressed } from '@/lib/owner/mail/list-suppressed'
import { confirmedLead } from '@/tests/factories/lead'

const refuses =
  (name: string, status: number): Sender =>
  async () => ({ ok: false, name, status })
const takes: Sender = async () => ({ ok: true, providerId: 'provider-id' })
const owed = () => enqueue(db(), { kind: 'comments-waiting', waiting: 3 })
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

it('sends what was held, also when it took the owner days to mend it', async () => {
  const id = await owed()
  const friday = new Date(Date.now() - 60 * 60 * 60 * 1000)
  await deliver(id, refuses('daily_quota_exceeded', 429), { now: friday })
  expect(await stateOf(id)).toBe('held')
  await releaseHeld()
  await deliver(id, takes)
  expect(await stateOf(id)).toBe('sent')
})

it('gives a mail that was put back 20 hours more, and no longer', async () => {
  const id = await owed()
  const at = (hours: number) => ({ now: new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000) })
  await deliver(id, refuses('daily_quota_exceeded', 429), at(0))
  await releaseHeld()
  await deliver(id, refuses('internal_server_error', 500), at(60))
  await deliver(id, takes, at(81))
  expect(await stateOf(id)).toBe('dead')
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

it('names a suppressed address where somebody with it is still here', async () => {
  const { address } = await confirmedLead()
  await suppress(address, 'bounced')
  await suppress('long.gone@example.com', 'complained')
  const found = await listSuppressed()
  expect(found.map((one) => one.address).sort()).toEqual([address, null].sort())
})
