import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { findConfirmation } from '@/lib/plan/find-confirmation'
import { requestPlan } from '@/lib/plan/request-plan'
import { resendConfirmation } from '@/lib/plan/resend-confirmation'
import { newestConfirmToken } from '@/tests/factories/confirm-token'
import { submission } from '@/tests/factories/submission'

const HOUR = 60 * 60 * 1000
const afterHours = (hours: number) => new Date(Date.now() + hours * HOUR)

async function asked(given = {}) {
  const input = submission(given)
  await requestPlan(input, { mail: true })
  return { ...input, token: await newestConfirmToken(input.email) }
}

const leadOf = (address: string) =>
  db().lead.findUniqueOrThrow({ where: { address }, include: { requests: true } })
const mailsOf = async (address: string) => {
  const { id } = await leadOf(address)
  const mails = await db().outboxMail.findMany({ where: { subjectId: id } })
  return mails.map((mail) => mail.kind).sort()
}

describe('confirmLead', () => {
  it('confirms the request and the lead, and owes a welcome and a notice', async () => {
    const { email, token } = await asked()
    expect(await confirmLead(token)).toBe('confirmed')
    const lead = await leadOf(email)
    expect(lead.confirmedAt).toBeInstanceOf(Date)
    expect(lead.requests[0]?.confirmedAt).toBeInstanceOf(Date)
    expect(await mailsOf(email)).toEqual(['confirm', 'owner-notice', 'welcome'])
  })

  it('makes one change of fifty presses at once, and all of them are told confirmed', async () => {
    const { email, token } = await asked()
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirmLead(token)))
    expect(new Set(answers)).toEqual(new Set(['confirmed']))
    expect(await mailsOf(email)).toEqual(['confirm', 'owner-notice', 'welcome'])
  })

  it('says confirmed to a second press, also after the link has run out', async () => {
    const { email, token } = await asked()
    await confirmLead(token)
    const first = (await leadOf(email)).confirmedAt
    expect(await confirmLead(token)).toBe('confirmed')
    expect(await confirmLead(token, afterHours(100))).toBe('confirmed')
    expect((await leadOf(email)).confirmedAt).toEqual(first)
  })

  it('confirms exactly one of two requests for one address', async () => {
    const first = await asked()
    const second = await asked({ email: first.email, name: 'Somebody Else' })
    await confirmLead(first.token)
    const { requests } = await leadOf(first.email)
    expect(
      requests.filter((request) => request.confirmedAt).map((request) => request.name),
    ).toEqual(['Asha Rao'])
    expect((await findConfirmation(second.token)).state).toBe('open')
  })

  it('works for 72 hours and not longer', async () => {
    const { email, token } = await asked()
    expect((await findConfirmation(token, afterHours(71.99))).state).toBe('open')
    expect(await confirmLead(token, afterHours(72.01))).toBe('expired')
    expect((await leadOf(email)).confirmedAt).toBeNull()
  })

  it('changes nothing when a link is only looked at', async () => {
    const { email, token } = await asked()
    await findConfirmation(token)
    expect((await leadOf(email)).confirmedAt).toBeNull()
  })

  it.each(['', 'nonsense', 'a'.repeat(5000), '\u0000'])(
    'does not know the token %j',
    async (token) => {
      expect(await confirmLead(token)).toBe('unknown')
    },
  )

  it('keeps no token that works in the database', async () => {
    const { token } = await asked()
    const tables = await Promise.all([
      db().confirmLink.findMany(),
      db().outboxMail.findMany(),
      db().$queryRaw`SELECT data FROM pgboss.job`,
    ])
    expect(JSON.stringify(tables)).not.toContain(token)
  })
})

describe('resendConfirmation', () => {
  it('mails a new link for an expired one, which it supersedes', async () => {
    const { email, token } = await asked()
    const later = afterHours(73)
    expect(await resendConfirmation(token, later)).toBe('sent')
    expect((await findConfirmation(token, later)).state).toBe('superseded')
    const fresh = await newestConfirmToken(email)
    expect(fresh).not.toBe(token)
    expect(await confirmLead(fresh, later)).toBe('confirmed')
  })

  it('sends one mail however often the button is pressed', async () => {
    const { email, token } = await asked()
    const later = afterHours(73)
    await Promise.all(Array.from({ length: 20 }, () => resendConfirmation(token, later)))
    expect(await mailsOf(email)).toEqual(['confirm', 'confirm'])
  })

  it('sends nothing while the link still works, and says confirmed where it is', async () => {
    const { email, token } = await asked()
    expect(await resendConfirmation(token)).toBe('sent')
    expect(await mailsOf(email)).toEqual(['confirm'])
    await confirmLead(token)
    expect(await resendConfirmation(token)).toBe('confirmed')
    expect(await resendConfirmation('nonsense')).toBe('unknown')
  })
})
