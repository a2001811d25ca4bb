import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { askingBrowserCookie } from '@/lib/plan/asking-browser'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { findConfirmation } from '@/lib/plan/find-confirmation'
import { openConfirmLink } from '@/lib/plan/open-confirm-link'
import { requestPlan } from '@/lib/plan/request-plan'
import { resendConfirmation, resendToAskingBrowser } from '@/lib/plan/resend-confirmation'
import type { Submission } from '@/lib/plan/submission'
import { subscriptionOf } from '@/lib/subscriptions/subscription'
import { newestConfirmToken } from '@/tests/factories/confirm-token'
import { checked, submission } from '@/tests/factories/submission'
import { typedAnswers } from '@/tests/factories/typed-answers'

const HOUR = 60 * 60 * 1000
const afterHours = (hours: number) => new Date(Date.now() + hours * HOUR)

async function asked(given: Partial<Submission> = {}) {
  const input = submission(given)
  await requestPlan(input, { mail: true })
  return { ...input, token: await newestConfirmToken(input.email) }
}

const leadOf = (address: string) =>
  db().lead.findUniqueOrThrow({ where: { address }, include: { requests: true } })
const mailsOf = async (address: string) => {
  const { id } = await leadOf(address)
  const mails = await db().outboxMail.findMany({ where: { subjectId: id, state: 'queued' } })
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

  it('notes the contact, and keeps the time of the first confirmation of a lead', async () => {
    const first = await asked()
    const second = await asked({ email: first.email })
    await confirmLead(first.token, afterHours(1))
    await confirmLead(second.token, afterHours(2))
    const { confirmedAt, lastContactAt } = await leadOf(first.email)
    expect(lastContactAt.getTime() - (confirmedAt?.getTime() ?? 0)).toBeGreaterThan(0.9 * HOUR)
  })

  it('confirms articles by mail with it, where that box was ticked', async () => {
    const ticked = await asked({ consents: ['health-2026-11-23', 'articles-2026-11-23'] })
    const plain = await asked()
    expect(await subscriptionOf(ticked.email)).toBeNull()
    await confirmLead(ticked.token)
    await confirmLead(plain.token)
    expect(await subscriptionOf(ticked.email)).toMatchObject({
      state: 'active',
      consentVersion: 'articles-2026-11-23',
    })
    expect(await subscriptionOf(plain.email)).toBeNull()
  })

  it('counts a confirmation once, by where the request came from', async () => {
    const { token } = await asked({ source: { utmSource: 'a-test-of-counts' } })
    await Promise.all(Array.from({ length: 5 }, () => confirmLead(token)))
    const counted = await db().stepCount.findMany({
      where: { source: 'utm:a-test-of-counts', step: 'confirmed' },
    })
    expect(counted).toMatchObject([{ step: 'confirmed', count: 1 }])
  })

  it('lets the welcome say that Ishita talks first, and no reason', async () => {
    const { answers } = checked(typedAnswers({ kidney: 'yes' }))
    const { email, token } = await asked({ answers })
    await confirmLead(token)
    const welcome = await db().outboxMail.findFirstOrThrow({
      where: { kind: 'welcome', payload: { path: ['to'], equals: email } },
    })
    expect(welcome.payload).toEqual({
      kind: 'welcome',
      to: email,
      name: 'Asha Rao',
      talkFirst: true,
    })
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

describe('openConfirmLink', () => {
  const cookieOf = (given: Submission) => askingBrowserCookie(given, null).split(';')[0] ?? ''

  it('confirms at once in the browser that asked', async () => {
    const { token, ...input } = await asked()
    expect(await openConfirmLink(token, cookieOf(input))).toBe('confirmed')
    expect((await leadOf(input.email)).confirmedAt).toBeInstanceOf(Date)
  })

  it('changes nothing for a scanner, or a browser that asked for something else', async () => {
    const { email, token } = await asked()
    for (const cookie of [null, 'nouriva-asked=1.2.3', cookieOf(submission())])
      expect(await openConfirmLink(token, cookie)).toBe('open')
    expect((await leadOf(email)).confirmedAt).toBeNull()
  })

  it('knows an unknown and a late link for what they are', async () => {
    const { token, ...input } = await asked()
    expect(await openConfirmLink('nonsense', cookieOf(input))).toBe('unknown')
    expect(await openConfirmLink(token, cookieOf(input), afterHours(73))).toBe('expired')
  })
})

describe('resendToAskingBrowser', () => {
  const cookieOf = (given: Submission) => askingBrowserCookie(given, null).split(';')[0] ?? ''

  it('mails a new link in place of the first, and one for a double click', async () => {
    const { token, ...input } = await asked()
    const later = afterHours(1)
    await Promise.all([1, 2, 3].map(() => resendToAskingBrowser(cookieOf(input), later)))
    expect(await mailsOf(input.email)).toEqual(['confirm', 'confirm'])
    expect((await findConfirmation(token)).state).toBe('superseded')
    const fresh = await newestConfirmToken(input.email)
    expect(await confirmLead(fresh, later)).toBe('confirmed')
  })

  it('mails an address three times in a day at most, and says nothing of it', async () => {
    const { token, ...input } = await asked()
    for (const hour of [1, 2, 3, 4, 5])
      await resendToAskingBrowser(cookieOf(input), afterHours(hour))
    expect(await mailsOf(input.email)).toEqual(['confirm', 'confirm', 'confirm', 'confirm'])
    expect((await findConfirmation(token)).state).toBe('superseded')
  })

  it('does nothing for a stranger, at once after asking, or once confirmed', async () => {
    const { token, ...input } = await asked()
    await resendToAskingBrowser(null, afterHours(1))
    await resendToAskingBrowser(cookieOf(submission()), afterHours(1))
    await resendToAskingBrowser(cookieOf(input))
    await confirmLead(token)
    await resendToAskingBrowser(cookieOf(input), afterHours(1))
    expect(await mailsOf(input.email)).toEqual(['confirm', 'owner-notice', 'welcome'])
  })
})

describe('resendConfirmation', () => {
  it('makes no mail where the address had three in a day, and gives the same answer', async () => {
    const { email, token } = await asked()
    const later = afterHours(73)
    for (const kind of ['confirm', 'draft', 'my-data'] as const) await mayMail(email, kind, later)
    expect(await resendConfirmation(token, later)).toBe('sent')
    expect((await findConfirmation(token, later)).state).toBe('superseded')
    expect(await mailsOf(email)).toEqual(['confirm'])
  })

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
