import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { mailsTo } from '@/lib/mail/mails-to'
import { mailMessage } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render-mail'
import { changePreferences } from '@/lib/subscriptions/change-preferences'
import { confirmSubscription } from '@/lib/subscriptions/confirm-subscription'
import { eraseSubscriber } from '@/lib/subscriptions/erase-subscriber'
import { findAsk } from '@/lib/subscriptions/find-ask'
import { leaveArticles } from '@/lib/subscriptions/leave-articles'
import { requestSubscription } from '@/lib/subscriptions/request-subscription'
import { subscribe } from '@/lib/subscriptions/subscribe'
import { subscriptionOf } from '@/lib/subscriptions/subscription'
import { digestMail } from '@/tests/factories/digest-mail'
import { listedArticle } from '@/tests/factories/listed-article'
import { publishArticles } from '@/tests/factories/publish-articles'
import { subscriber } from '@/tests/factories/subscriber'

const HOUR = 60 * 60 * 1000
const afterHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const freshAddress = () => `reader.${randomUUID()}@example.com`
const stateOf = async (address: string, now?: Date) => (await subscriptionOf(address, now))?.state

/** The token in the newest mail that asks for a confirmation, as its reader finds it. */
async function askToken(address: string) {
  const mails = await db().outboxMail.findMany({
    where: { kind: 'subscribe-confirm', payload: { path: ['to'], equals: address } },
    orderBy: { createdAt: 'desc' },
  })
  const { text } = await renderMail(mailMessage.parse(mails[0]?.payload))
  return /subscribe\/confirm\?token=(\S+)/.exec(text)?.[1] ?? ''
}

async function waitingDigest(address: string) {
  const id = await db().$transaction((tx) => enqueue(tx, digestMail(address)))
  return () => db().outboxMail.findUniqueOrThrow({ where: { id } })
}

describe('a wish for articles by mail', () => {
  it('counts once it is confirmed by the mailed link, and not by a look at it', async () => {
    const address = freshAddress()
    await requestSubscription(address)
    const token = await askToken(address)
    expect((await findAsk(token)).state).toBe('open')
    expect(await stateOf(address)).toBe('asked')
    const presses = await Promise.all(Array.from({ length: 20 }, () => confirmSubscription(token)))
    expect(new Set(presses.map(({ state }) => state))).toEqual(new Set(['confirmed']))
    expect(await stateOf(address)).toBe('active')
  })

  it('can be confirmed for 72 hours, and again after it was asked for again', async () => {
    const address = freshAddress()
    await requestSubscription(address)
    const token = await askToken(address)
    expect((await confirmSubscription(token, afterHours(72.01))).state).toBe('expired')
    await requestSubscription(address, afterHours(73))
    expect((await confirmSubscription(await askToken(address), afterHours(73.5))).state).toBe(
      'confirmed',
    )
  })

  it('asks an address three times a day at most, and the first link still works then', async () => {
    const address = freshAddress()
    await requestSubscription(address)
    const token = await askToken(address)
    for (let nth = 1; nth < 6; nth += 1) await requestSubscription(address, afterHours(nth))
    const states = (await mailsTo(address)).map(({ state }) => state)
    expect(states.filter((state) => state === 'queued')).toHaveLength(3)
    expect((await confirmSubscription(token)).state).toBe('confirmed')
  })

  it('changes nothing for a subscriber whose address a stranger types', async () => {
    const { address } = await subscriber({ topics: ['skin'] })
    const before = await subscriptionOf(address)
    await requestSubscription(address)
    const after = await subscriptionOf(address)
    expect({ ...after, askedAt: null }).toEqual({ ...before, askedAt: null })
  })

  it.each(['', 'nonsense', 'a'.repeat(5000), '\u0000'])(
    'does not know the token %j',
    async (token) => {
      expect(await confirmSubscription(token)).toEqual({ state: 'unknown' })
    },
  )

  it('keeps no token that works in the database', async () => {
    const { address, ask, token } = await subscriber()
    const row = await db().subscriber.findUniqueOrThrow({ where: { address } })
    expect(JSON.stringify(row)).not.toContain(ask)
    expect(JSON.stringify(row)).not.toContain(token)
  })
})

describe('a subscription', () => {
  it('is confirmed with the plan that it was asked for with', async () => {
    const address = freshAddress()
    const wish = { consentVersion: 'articles-2026-11-23' }
    await db().$transaction((tx) => subscribe(tx, address, wish))
    expect(await stateOf(address)).toBe('asked')
    await db().$transaction((tx) => subscribe(tx, address, { ...wish, confirmed: true }))
    expect(await subscriptionOf(address)).toMatchObject({ state: 'active', ...wish })
  })

  it('ends when its reader leaves, the mails that wait included, and begins anew with a new yes', async () => {
    const { address, token } = await subscriber()
    const digest = await waitingDigest(address)
    await Promise.all([leaveArticles(token), leaveArticles(token), leaveArticles('nonsense')])
    expect(await stateOf(address)).toBe('left')
    expect(await digest()).toMatchObject({
      state: 'dead',
      reason: 'unsubscribed',
      payload: { kind: 'digest' },
    })
    await requestSubscription(address)
    expect(await stateOf(address)).toBe('left')
    await confirmSubscription(await askToken(address))
    expect(await stateOf(address)).toBe('active')
  })

  it('rests for 30 days, or until its reader ends that', async () => {
    const { address, token } = await subscriber()
    const digest = await waitingDigest(address)
    await changePreferences(token, { act: 'pause' })
    expect(await digest()).toMatchObject({ state: 'dead', reason: 'paused' })
    expect(await stateOf(address)).toBe('paused')
    expect(await stateOf(address, afterHours(30 * 24 + 1))).toBe('active')
    await changePreferences(token, { act: 'resume' })
    expect(await stateOf(address)).toBe('active')
  })

  it('takes some topics, all of them with those to come, and not none', async () => {
    const dataDir = process.env.DATA_DIR ?? ''
    const articles = ['skin', 'gut-health'].map((slug) =>
      listedArticle('Words.', { slug: `on-${slug}`, topics: [slug] }),
    )
    await publishArticles(dataDir, await Promise.all(articles))
    const { address, token } = await subscriber()
    const topics = async () => (await subscriptionOf(address))?.topics
    await changePreferences(token, { act: 'topics', 'topic-skin': 'yes', 'topic-nonsense': 'yes' })
    expect(await topics()).toEqual(['skin'])
    expect(await changePreferences(token, { act: 'topics' })).toMatchObject([{ field: 'topics' }])
    expect(await topics()).toEqual(['skin'])
    const both = { act: 'topics', 'topic-skin': 'yes', 'topic-gut-health': 'yes' }
    expect(await changePreferences(token, both)).toEqual([])
    expect(await topics()).toEqual([])
  })

  it('is gone with its waiting mails when it is erased', async () => {
    const { address, token } = await subscriber()
    const digest = await waitingDigest(address)
    await db().$transaction((tx) => eraseSubscriber(tx, address))
    expect(await subscriptionOf(address)).toBeNull()
    expect(await digest()).toMatchObject({ state: 'dead', payload: { kind: 'digest' } })
    await changePreferences(token, { act: 'pause' })
    expect(await subscriptionOf(address)).toBeNull()
  })
})
