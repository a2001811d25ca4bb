import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { mailMessage } from '@/lib/mail/messages'
import { recipientOf } from '@/lib/mail/recipient'
import { askForLink } from '@/lib/owner/ask-for-link'
import { isOpenLink } from '@/lib/owner/link'
import { newJourney } from '@/lib/plan/journey'
import { restoreDraft } from '@/lib/plan/restore-draft'
import { saveDraft } from '@/lib/plan/save-draft'
import { findMyDataLink } from '@/lib/privacy/open-my-data'
import { requestMyData } from '@/lib/privacy/request-my-data'
import { findAsk } from '@/lib/subscriptions/find-ask'
import { requestSubscription } from '@/lib/subscriptions/request-subscription'
import { deriveToken, type TokenPurpose } from '@/lib/token'
import { people } from '@/tests/factories/people'
import { typedAnswers } from '@/tests/factories/typed-answers'

const SECONDS = 1_000
const client = () => new Headers({ 'x-nouriva-client': `2001:db8::${randomUUID().slice(0, 4)}` })
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * SECONDS)

const purposes: Record<string, TokenPurpose> = {
  'subscribe-confirm': 'subscribe',
  'my-data-link': 'my-data',
  'draft-link': 'draft',
  'owner-link': 'owner',
}

/** The tokens in all mails of one kind to an address, those that it may not have included. */
async function tokensTo(address: string, kind: string): Promise<string[]> {
  const mails = await db().outboxMail.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } })
  const messages = mails.map(({ payload }) => mailMessage.parse(payload))
  return messages
    .filter((message) => recipientOf(message) === address)
    .map((message) => {
      const nonce = 'nonce' in message ? message.nonce : ''
      return deriveToken(purposes[kind] as TokenPurpose, Buffer.from(nonce, 'base64'))
    })
}

const allowances = async () =>
  (await db().mailAllowance.findMany()).reduce((sum, row) => sum + row.mailedAt.length, 0)

const journey = { ...newJourney(), adult: true, typed: typedAnswers() }

const forms = [
  {
    form: 'articles by mail',
    kind: 'subscribe-confirm',
    address: async () => `reader.${randomUUID()}@example.com`,
    ask: (address: string, now?: Date) => requestSubscription(address, now),
    works: async (token: string) => (await findAsk(token)).state === 'open',
  },
  {
    form: 'your data',
    kind: 'my-data-link',
    address: () => people.confirmed(),
    ask: (address: string, now?: Date) => requestMyData(address, now),
    works: async (token: string) => (await findMyDataLink(token)) === 'open',
  },
  {
    form: 'continue later',
    kind: 'draft-link',
    address: async () => `later.${randomUUID()}@example.com`,
    ask: (address: string, now?: Date) => saveDraft(journey, address, { mail: 'limited' }, now),
    works: async (token: string) => (await restoreDraft(token)) !== null,
  },
  {
    form: 'the owner’s link',
    kind: 'owner-link',
    address: async () => env().ownerEmail,
    ask: (_: string, now?: Date) => askForLink(client(), now),
    works: (token: string) => isOpenLink(token),
  },
]

describe.each(forms)('$form', ({ kind, address, ask, works }) => {
  let to = ''
  beforeEach(async () => {
    await db().outboxMail.deleteMany({ where: { kind } })
    await db().mailAllowance.deleteMany()
    await db().planDraft.deleteMany()
    to = await address()
  })

  it('is one mail whose link works when it is asked for again at once', async () => {
    const before = await allowances()
    const first = await ask(to)
    expect(await ask(to)).toEqual(first)
    const tokens = await tokensTo(to, kind)
    expect(tokens).toHaveLength(1)
    expect(await works(tokens[0] ?? '')).toBe(true)
    expect((await allowances()) - before).toBe(1)
  })

  it('is one mail whose link works when it is asked for five times at the same moment', async () => {
    const before = await allowances()
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(to)))
    expect(new Set(answers).size).toBe(1)
    const tokens = await tokensTo(to, kind)
    expect(tokens).toHaveLength(1)
    expect(await works(tokens[0] ?? '')).toBe(true)
    expect((await allowances()) - before).toBe(1)
  })

  it('is a mail of its own when it is asked for again after a minute', async () => {
    await ask(to)
    await ask(to, inSeconds(61))
    const tokens = await tokensTo(to, kind)
    expect(tokens).toHaveLength(2)
    expect(await works(tokens[1] ?? '')).toBe(true)
  })
})

it('saves what was corrected within the minute under the one link that was mailed', async () => {
  const kept = { ...journey, ...newJourney() }
  const to = `later.${randomUUID()}@example.com`
  await saveDraft(kept, to, { mail: 'limited' })
  await saveDraft({ ...kept, typed: { goals: ['weight'] } }, to, { mail: 'limited' })
  const tokens = await tokensTo(to, 'draft-link')
  expect(tokens).toHaveLength(1)
  expect((await restoreDraft(tokens[0] ?? ''))?.typed).toEqual({ goals: ['weight'] })
})

it('mails a corrected address at once, and the link to the wrong one ends', async () => {
  const kept = { ...journey, ...newJourney() }
  const [wrong, right] = [`wrong.${randomUUID()}@example.com`, `right.${randomUUID()}@example.com`]
  await saveDraft(kept, wrong, { mail: 'limited' })
  await saveDraft(kept, right, { mail: 'limited' })
  const [ended = ''] = await tokensTo(wrong, 'draft-link')
  const [mailed = ''] = await tokensTo(right, 'draft-link')
  expect(await restoreDraft(ended)).toBeNull()
  expect(await restoreDraft(mailed)).not.toBeNull()
})
