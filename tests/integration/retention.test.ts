import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { networkLimit } from '@/lib/forms/network-limit'
import { requestPlan } from '@/lib/plan/request-plan'
import { saveDraft } from '@/lib/plan/save-draft'
import { retain } from '@/lib/privacy/retain'
import { tidy } from '@/lib/server/privacy/keep-tidy'
import { submission } from '@/tests/factories/submission'

const start = new Date('2026-11-22T10:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 24 * 60 * 60 * 1000)

beforeEach(async () => {
  await db().lead.deleteMany()
  await db().planDraft.deleteMany()
  await db().outboxMail.deleteMany()
  await db().retentionRun.deleteMany()
})

/** A request as of the start. */
async function requested(confirmedAt: Date | null): Promise<string> {
  const input = submission()
  await requestPlan(input, { mail: true })
  const lead = { address: input.email }
  await db().planRequest.updateMany({ where: { lead }, data: { createdAt: start, confirmedAt } })
  await db().lead.updateMany({
    where: lead,
    data: { createdAt: start, lastContactAt: start, confirmedAt },
  })
  await db().outboxMail.updateMany({ data: { createdAt: start, state: 'sent' } })
  return input.email
}

const leads = () => db().lead.count()

it('keeps an unconfirmed request for 30 days', async () => {
  await requested(null)
  await retain(after(29.9))
  expect(await leads()).toBe(1)
  await retain(after(30.1))
  expect([await leads(), await db().requestAnswer.count()]).toEqual([0, 0])
})

it('keeps a confirmed request for 12 months after the last contact, whoever asked first', async () => {
  const address = await requested(start)
  await retain(after(364))
  expect(await leads()).toBe(1)
  await db().lead.update({ where: { address }, data: { lastContactAt: after(300) } })
  await retain(after(370))
  expect(await leads()).toBe(1)
  await retain(after(300 + 367))
  expect([await leads(), await db().consent.count()]).toEqual([0, 0])
})

it('keeps a saved draft for 7 days', async () => {
  const journey = { typed: {}, adult: true, submissionId: 'a', startedAt: 0 }
  await saveDraft(journey, 'asha@example.com', { mail: false }, start)
  await retain(after(6.9))
  expect(await db().planDraft.count()).toBe(1)
  await retain(after(7))
  expect(await db().planDraft.count()).toBe(0)
})

it('keeps a sent mail for 30 days, one that is owed for ever, and the last word on publishing', async () => {
  await requested(start)
  const { id } = await db().outboxMail.findFirstOrThrow()
  await db().outboxMail.createMany({
    data: [
      {
        id: crypto.randomUUID(),
        kind: 'publish-result',
        payload: {},
        state: 'sent',
        createdAt: start,
      },
      { id: crypto.randomUUID(), kind: 'confirm', payload: {}, state: 'queued', createdAt: start },
    ],
  })
  await retain(after(29))
  expect(await db().outboxMail.count()).toBe(3)
  await retain(after(31))
  expect(await db().outboxMail.findUnique({ where: { id } })).toBeNull()
  expect(await db().outboxMail.count()).toBe(2)
})

it('forgets counts that have run out', async () => {
  await mayMail('asha@example.com', 'confirm')
  await networkLimit(new Headers({ 'x-nouriva-client': '203.0.113.9' }), 'plan')
  await retain(new Date(Date.now() + 25 * 60 * 60 * 1000))
  expect([await db().rateLimit.count(), await db().mailAllowance.count()]).toEqual([0, 0])
})

it('tells in a dry run exactly what would go, and lets it be', async () => {
  await requested(null)
  await requested(null)
  const told = await retain(after(31), true)
  expect(await leads()).toBe(2)
  expect(told).toContainEqual({ what: 'requests that nobody confirmed, after 30 days', count: 2 })
  expect(await retain(after(31))).toEqual(told)
  expect(await leads()).toBe(0)
})

it('is done once a night by whichever worker asks first after three in India', async () => {
  const beforeThree = new Date('2026-11-22T21:00:00Z')
  const afterThree = new Date('2026-11-22T21:31:00Z')
  expect(await tidy(beforeThree)).toBe('retained')
  expect(await tidy(beforeThree)).toBe('nothing')
  const asked = await Promise.all([tidy(afterThree), tidy(afterThree), tidy(afterThree)])
  expect(asked.filter((done) => done === 'retained')).toHaveLength(1)
})
