import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import * as outbox from '@/lib/mail/enqueue'
import { goalMark } from '@/lib/plan/goal-marks'
import { newJourney } from '@/lib/plan/journey'
import { openAnswers, openReasons } from '@/lib/plan/open-answers'
import { requestPlan } from '@/lib/plan/request-plan'
import { safety } from '@/lib/plan/safety'
import { saveDraft } from '@/lib/plan/save-draft'
import { unsealAnswers } from '@/lib/plan/seal-answers'
import { journeyKey, submissionKey } from '@/lib/plan/submission-key'
import { checked, submission } from '@/tests/factories/submission'
import { anyAnswers, typedAnswers } from '@/tests/factories/typed-answers'

const countJobs = async () => {
  const rows = await db().$queryRaw<
    { count: bigint }[]
  >`SELECT count(*) FROM pgboss.job WHERE name = 'mail'`
  return Number(rows[0]?.count)
}

describe('requestPlan', () => {
  it('stores lead, request, sealed answers, consents, link, mail and job together', async () => {
    const jobs = await countJobs()
    const source = { article: '/articles/gut-skin-connection', utmCampaign: 'monsoon' }
    const input = submission({ consents: ['health-2026-11-23', 'articles-2026-11-23'], source })
    await requestPlan(input, { mail: true })

    const lead = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: { include: { answers: true, consents: true, links: true } } },
    })
    expect(lead.confirmedAt).toBeNull()
    expect(lead.requests).toHaveLength(1)
    const [request] = lead.requests
    expect(request).toMatchObject({
      name: 'Asha Rao',
      adult: true,
      talkFirst: false,
      goalMarks: [goalMark('clearer-skin')],
      sourceArticle: '/articles/gut-skin-connection',
      utmSource: null,
      utmCampaign: 'monsoon',
      confirmedAt: null,
    })
    expect(
      request?.consents.map(({ purpose, textVersion }) => [purpose, textVersion]).sort(),
    ).toEqual([
      ['articles', 'articles-2026-11-23'],
      ['health', 'health-2026-11-23'],
    ])
    expect(request?.links).toHaveLength(1)
    expect(request?.answers).toHaveLength(Object.keys(input.answers).length)
    const mails = await db().outboxMail.findMany({ where: { subjectId: lead.id } })
    expect(mails).toMatchObject([{ kind: 'confirm', state: 'queued' }])
    expect(await countJobs()).toBe(jobs + 1)
  })

  it('keeps no answer that could be read, and no goal by its name', async () => {
    const canary = `kiwi${randomUUID()}`
    const typed = typedAnswers({ allergies: ['other-allergy'], allergyWords: canary })
    const input = submission({ answers: checked(typed).answers })
    await requestPlan(input, { mail: true })
    const rows = await db().$queryRaw`SELECT r.*, a.* FROM plan_requests r
      JOIN request_answers a ON a.request_id = r.id JOIN leads l ON l.id = r.lead_id
      WHERE l.address = ${input.email}`
    const stored = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(stored).toContain('allergyWords')
    expect(stored).not.toMatch(/kiwi|clearer|vegetarian/)
  })

  it('stores a thousand sets of answers of any kind, and opens the very same', async () => {
    const all = fc.sample(anyAnswers(), 1000).map((typed) => {
      const { answers, consents } = checked(typed)
      return submission({ answers, consents })
    })
    const queue = [...all]
    const store = async () => {
      for (let next = queue.pop(); next; next = queue.pop())
        await requestPlan(next, { mail: false })
    }
    await Promise.all(Array.from({ length: 10 }, store))
    const requests = await db().planRequest.findMany({
      select: { submissionKey: true, answers: true, id: true, talkFirst: true },
    })
    const byKey = new Map(
      requests.map((row) => [Buffer.from(row.submissionKey).toString('hex'), row]),
    )
    for (const each of all) {
      const row = byKey.get(Buffer.from(submissionKey(each)).toString('hex'))
      const { answers, reasons } = unsealAnswers(row?.id ?? '', row?.answers ?? [])
      expect(answers).toEqual(each.answers)
      expect(reasons).toEqual(safety(each.answers))
      expect(row?.talkFirst).toBe(reasons.length > 0)
    }
  })

  it('marks a request for a talk, with the reasons sealed beside the answers', async () => {
    const { answers } = checked(typedAnswers({ kidney: 'yes', pregnancy: 'pregnant' }))
    const input = submission({ answers })
    await requestPlan(input, { mail: true })
    const { requests } = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: true },
    })
    const [request] = requests
    expect(request?.talkFirst).toBe(true)
    expect(await openAnswers(request?.id ?? '')).toEqual(answers)
    expect(await openReasons(request?.id ?? '')).toEqual([
      'pregnant-or-breast-feeding',
      'kidney-disease',
    ])
  })

  it('does the same and owes no mail where the address had enough of them', async () => {
    const input = submission()
    await requestPlan(input, { mail: false })
    const { id, requests } = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: { include: { links: true } } },
    })
    expect(requests[0]?.links).toHaveLength(1)
    const [mail, ...more] = await db().outboxMail.findMany({ where: { subjectId: id } })
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      state: 'dead',
      reason: 'address-limit',
      payload: { kind: 'confirm' },
    })
  })

  it('finds requests by goal without opening them', async () => {
    const input = submission({ answers: { goals: ['weight', 'steady-energy'] } })
    await requestPlan(input, { mail: true })
    const found = await db().planRequest.findMany({
      where: { goalMarks: { has: goalMark('steady-energy') }, lead: { address: input.email } },
    })
    expect(found).toHaveLength(1)
    expect(goalMark('steady-energy')).not.toBe(goalMark('weight'))
  })

  it('leaves nothing of a draft of the same journey', async () => {
    const journey = newJourney()
    await saveDraft(journey, 'asha@example.com', { mail: false })
    const other = newJourney()
    await saveDraft(other, 'asha@example.com', { mail: false })
    await requestPlan(submission({ submissionId: journey.submissionId }), { mail: true })
    const left = await db().planDraft.findMany({ select: { journeyKey: true } })
    expect(left.map((draft) => Buffer.from(draft.journeyKey))).toEqual([
      Buffer.from(journeyKey(other.submissionId)),
    ])
  })

  it('leaves neither lead nor job when anything fails inside the transaction', async () => {
    const jobs = await countJobs()
    const input = submission()
    vi.spyOn(outbox, 'enqueue').mockImplementationOnce(async (tx) => {
      await tx.$executeRaw`SELECT 1 / 0`
      return ''
    })
    await expect(requestPlan(input, { mail: true })).rejects.toThrow()
    expect(await db().lead.findUnique({ where: { address: input.email } })).toBeNull()
    expect(await countJobs()).toBe(jobs)
  })

  it('leaves neither lead, mail nor job when the queue refuses the job', async () => {
    const input = submission()
    await db().$executeRaw`ALTER TABLE pgboss.job RENAME TO job_away`
    await expect(requestPlan(input, { mail: true })).rejects.toThrow()
    await db().$executeRaw`ALTER TABLE pgboss.job_away RENAME TO job`
    expect(await db().lead.findUnique({ where: { address: input.email } })).toBeNull()
    const mails = await db().outboxMail.findMany({
      where: { payload: { path: ['to'], equals: input.email } },
    })
    expect(mails).toEqual([])
  })

  it('makes one lead and one mail of fifty equal posts at once', async () => {
    const input = submission()
    await Promise.all(Array.from({ length: 50 }, () => requestPlan(input, { mail: true })))
    const lead = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: true },
    })
    expect(lead.requests).toHaveLength(1)
    expect(await db().outboxMail.count({ where: { subjectId: lead.id } })).toBe(1)
  })

  it('takes a corrected address from the same form as a submission of its own', async () => {
    const slip = submission({ email: 'asha@exmaple.com' })
    await requestPlan(slip, { mail: true })
    await requestPlan({ ...slip, email: 'asha@example.com' }, { mail: true })
    expect(
      await db().lead.count({ where: { address: { in: [slip.email, 'asha@example.com'] } } }),
    ).toBe(2)
  })

  it('does not touch a confirmed lead when a stranger types its address', async () => {
    const confirmedAt = new Date('2026-01-01T00:00:00Z')
    const input = submission()
    await requestPlan(input, { mail: true })
    const before = await db().lead.update({
      where: { address: input.email },
      data: { confirmedAt },
    })
    await requestPlan(submission({ email: input.email, name: 'Somebody Else' }), { mail: true })
    const after = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: true },
    })
    expect(after).toMatchObject(before)
    expect(after.requests.map((request) => request.name).sort()).toEqual([
      'Asha Rao',
      'Somebody Else',
    ])
    expect(after.requests.every((request) => request.confirmedAt === null)).toBe(true)
  })
})
