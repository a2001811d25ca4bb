import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import * as outbox from '@/lib/mail/enqueue'
import { requestPlan } from '@/lib/plan/request-plan'
import { open } from '@/lib/seal'
import { submission } from '@/tests/factories/submission'

const countJobs = async () => {
  const rows = await db().$queryRaw<
    { count: bigint }[]
  >`SELECT count(*) FROM pgboss.job WHERE name = 'mail'`
  return Number(rows[0]?.count)
}

describe('requestPlan', () => {
  it('stores lead, request, sealed answer, consent, link, mail and job together', async () => {
    const jobs = await countJobs()
    const input = submission()
    await requestPlan(input, { mail: true })

    const lead = await db().lead.findUniqueOrThrow({
      where: { address: input.email },
      include: { requests: { include: { answers: true, consents: true, links: true } } },
    })
    expect(lead.confirmedAt).toBeNull()
    expect(lead.requests).toHaveLength(1)
    const [request] = lead.requests
    expect(request).toMatchObject({ name: 'Asha Rao', adult: true, confirmedAt: null })
    expect(request?.consents).toMatchObject([{ purpose: 'plan', textVersion: 'plan-2026-11-22' }])
    expect(request?.links).toHaveLength(1)
    const [answer] = request?.answers ?? []
    expect(Buffer.from(answer?.sealed ?? []).toString('latin1')).not.toContain('clearer')
    expect(answer && open(answer, `answer:${request?.id}:goal`)).toBe('clearer-skin')
    const mails = await db().outboxMail.findMany({ where: { subjectId: lead.id } })
    expect(mails).toMatchObject([{ kind: 'confirm', state: 'queued' }])
    expect(await countJobs()).toBe(jobs + 1)
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
