import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { mailMessage } from '@/lib/mail/messages'
import { findDraft } from '@/lib/plan/find-draft'
import { type Journey, newJourney } from '@/lib/plan/journey'
import { restoreDraft } from '@/lib/plan/restore-draft'
import { saveDraft } from '@/lib/plan/save-draft'
import { deriveToken } from '@/lib/token'
import { typedAnswers } from '@/tests/factories/typed-answers'

const DAY = 24 * 60 * 60 * 1000
const afterDays = (days: number) => new Date(Date.now() + days * DAY)
const journey = (given: Partial<Journey> = {}): Journey => ({
  ...newJourney({ article: '/articles/gut-skin-connection' }),
  adult: true,
  typed: typedAnswers({ age: 'about forty', mattersMost: 'नमस्ते' }),
  ...given,
})
const address = 'asha@example.com'

/** The token in the newest mail with a link to a draft, as its reader would find it. */
async function newestToken(): Promise<string> {
  const mail = await db().outboxMail.findFirst({
    where: { kind: 'draft-link' },
    orderBy: { createdAt: 'desc' },
  })
  const message = mailMessage.parse(mail?.payload)
  if (message.kind !== 'draft-link') throw new Error('not a draft mail')
  return deriveToken('draft', Buffer.from(message.nonce, 'base64'))
}

async function saved(given: Partial<Journey> = {}) {
  const kept = journey(given)
  await saveDraft(kept, address, { mail: true })
  return { kept, token: await newestToken() }
}

describe('a draft', () => {
  it('comes back as it was, valid or not, on any device and more than once', async () => {
    const { kept, token } = await saved()
    const now = afterDays(6.9)
    const back = { ...kept, startedAt: now.getTime() }
    expect(await restoreDraft(token, now)).toEqual(back)
    expect(await restoreDraft(token, now)).toEqual(back)
  })

  it('lasts seven days', async () => {
    const { token } = await saved()
    expect((await findDraft(token, afterDays(6.99))).state).toBe('open')
    expect(await findDraft(token, afterDays(7.01))).toEqual({ state: 'gone' })
    expect(await restoreDraft(token, afterDays(7.01))).toBeNull()
  })

  it('changes nothing when its link is only looked at', async () => {
    const { token } = await saved()
    const before = await db().planDraft.findMany()
    await findDraft(token)
    expect(await db().planDraft.findMany()).toEqual(before)
  })

  it('is one for a journey: saving again replaces it and its link', async () => {
    const { kept, token } = await saved()
    const before = await db().planDraft.count()
    const changed = { ...kept, typed: { goals: ['weight'] } }
    await saveDraft(changed, address, { mail: true }, afterDays(0.001))
    expect(await db().planDraft.count()).toBe(before)
    expect(await restoreDraft(token)).toBeNull()
    expect((await restoreDraft(await newestToken()))?.typed).toEqual({ goals: ['weight'] })
  })

  it('keeps neither address, answer nor a token that works in the open', async () => {
    const { token } = await saved()
    const drafts = await db().planDraft.findMany()
    const stored = JSON.stringify(drafts, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(stored).toContain('draft-2026-11-23')
    expect(stored).not.toMatch(/asha|vegetarian|gut-skin/i)
    expect(stored).not.toContain(token)
  })

  it('makes no lead', async () => {
    await saved()
    expect(await db().lead.count()).toBe(0)
  })

  it('is kept without a mail where the address had enough of them', async () => {
    const owed = { where: { state: 'queued' } } as const
    const mails = await db().outboxMail.count(owed)
    const drafts = await db().planDraft.count()
    await saveDraft(journey(), address, { mail: false })
    expect(await db().outboxMail.count(owed)).toBe(mails)
    expect(await db().planDraft.count()).toBe(drafts + 1)
  })

  it.each(['', 'nonsense', '\u0000', 'a'.repeat(5000)])('is not found by %j', async (token) => {
    expect(await findDraft(token)).toEqual({ state: 'gone' })
    expect(await restoreDraft(token)).toBeNull()
  })
})
