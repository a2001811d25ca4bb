import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import * as outbox from '@/lib/mail/enqueue'
import { mailMessage } from '@/lib/mail/messages'
import { suppress } from '@/lib/mail/suppression'
import { openDigest } from '@/lib/subscriptions/digest/open-digest'
import { oweDigests } from '@/lib/subscriptions/digest/owe-digests'
import { leaveArticles } from '@/lib/subscriptions/leave-articles'
import { linkHashes } from '@/lib/subscriptions/link-hashes'
import { pauseArticles } from '@/lib/subscriptions/pause-articles'
import { subscriptionOf } from '@/lib/subscriptions/subscription'
import { newNonce } from '@/lib/token'
import { listedArticle } from '@/tests/factories/listed-article'
import { publishArticles } from '@/tests/factories/publish-articles'
import { subscriber } from '@/tests/factories/subscriber'

/** Wednesday. */
const started = new Date('2026-11-25T10:00:00Z')
const before = new Date('2026-11-26T10:00:00Z')
const saturday = new Date('2026-11-28T02:30:00Z')
const nextSaturday = new Date('2026-12-05T02:30:00Z')

type Given = { slug: string; topics?: string[]; draft?: boolean }
const published: Given[] = []

/** Puts more articles on the site, beside those that are there. */
async function publish(...articles: Given[]) {
  published.push(...articles)
  await put(published)
}
async function put(articles: Given[], aliases = {}) {
  const listed = await Promise.all(articles.map((given) => listedArticle('Words.', given)))
  await publishArticles(process.env.DATA_DIR ?? '', listed, aliases)
  passedMs += 300
}

/** The pointer to a publication is looked at every quarter of a second: time passes with each. */
const now = performance.now.bind(performance)
let passedMs = 0

async function round(now: Date): Promise<number> {
  await openDigest(now)
  return oweDigests()
}

async function digests() {
  const rows = await db().outboxMail.findMany({ where: { kind: 'digest' } })
  const mails = rows.map(({ payload }) => mailMessage.parse(payload))
  return mails.flatMap((mail) =>
    mail.kind === 'digest' ? [{ to: mail.to, paths: mail.articles.map(({ path }) => path) }] : [],
  )
}

beforeEach(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => now() + passedMs)
  await db().$executeRaw`DELETE FROM pgboss.job`
  await db().outboxMail.deleteMany()
  await db().subscriber.deleteMany()
  await db().digest.deleteMany()
  await db().announcedArticle.deleteMany()
  published.splice(0)
  await publish({ slug: 'old' })
})

describe('the weekly digest', () => {
  it('never announces what was there at the first start', async () => {
    await subscriber({ at: before })
    expect(await round(started)).toBe(0)
    expect(await round(saturday)).toBe(0)
    expect(await digests()).toEqual([])
  })

  it('brings what is new to every reader once, on its day and not before', async () => {
    await openDigest(started)
    const { address } = await subscriber({ at: before })
    await publish({ slug: 'new' }, { slug: 'hidden', draft: true })
    expect(await round(new Date(saturday.getTime() - 1))).toBe(0)
    expect(await round(saturday)).toBe(1)
    expect(await round(saturday)).toBe(0)
    expect(await digests()).toEqual([{ to: address, paths: ['/articles/new'] }])
    await publish({ slug: 'newer' })
    expect(await round(new Date(saturday.getTime() + 60_000))).toBe(0)
    expect(await round(nextSaturday)).toBe(1)
    expect((await digests()).map(({ paths }) => paths)).toContainEqual(['/articles/newer'])
  })

  it('is made up for when the machine was off at the hour', async () => {
    await openDigest(started)
    await subscriber({ at: before })
    await publish({ slug: 'new' })
    expect(await round(new Date('2026-12-02T10:00:00Z'))).toBe(1)
  })

  it('waits for the next day when it begins on the day itself', async () => {
    const later = new Date(saturday.getTime() + 60_000)
    await openDigest(later)
    await subscriber({ at: before })
    await publish({ slug: 'new' })
    expect(await round(new Date(later.getTime() + 60_000))).toBe(0)
  })

  it('does not announce an article again that has moved', async () => {
    await openDigest(started)
    await subscriber({ at: before })
    await put([{ slug: 'renamed' }], { '/articles/old': '/articles/renamed' })
    expect(await round(saturday)).toBe(0)
  })

  it('goes to no one who has a break, has left, is suppressed, came later or wants other topics', async () => {
    await openDigest(started)
    const wanted = await subscriber({ at: before, topics: ['skin'] })
    await subscriber({ at: before, topics: ['sleep'] })
    const [paused, left] = [await subscriber({ at: before }), await subscriber({ at: before })]
    await pauseArticles(paused.token, before)
    await leaveArticles(left.token, before)
    await suppress((await subscriber({ at: before })).address, 'complained')
    await publish({ slug: 'on-skin', topics: ['skin'] }, { slug: 'on-food', topics: ['food'] })
    await openDigest(saturday)
    await subscriber({ at: new Date(saturday.getTime() + 1) })
    expect(await oweDigests()).toBe(1)
    expect(await digests()).toEqual([{ to: wanted.address, paths: ['/articles/on-skin'] }])
  })

  it('has links that lead somewhere although APP_SECRET was changed', async () => {
    await openDigest(started)
    const { address, token } = await subscriber({ at: before })
    const other = Uint8Array.from(randomBytes(32))
    await db().subscriber.update({ where: { address }, data: { tokenHash: other } })
    await publish({ slug: 'new' })
    await round(saturday)
    await leaveArticles(token)
    expect((await subscriptionOf(address))?.state).toBe('left')
  })

  it('names ten articles and counts the rest', async () => {
    await openDigest(started)
    await subscriber({ at: before })
    await publish(...Array.from({ length: 13 }, (_, nth) => ({ slug: `new-${nth}` })))
    await round(saturday)
    const row = await db().outboxMail.findFirstOrThrow({ where: { kind: 'digest' } })
    expect(mailMessage.parse(row.payload)).toMatchObject({ more: 3 })
    expect((await digests())[0]?.paths).toHaveLength(10)
  })
})

describe('a digest for many', () => {
  const MANY = 450
  const bytes = () => Uint8Array.from(randomBytes(32))
  const someone = () => {
    const nonce = newNonce()
    return {
      id: randomUUID(),
      address: `reader.${randomUUID()}@example.com`,
      addressHash: bytes(),
      nonce,
      ...linkHashes(nonce),
      consentVersion: 'subscribe-2026-11-22',
      askedAt: before,
      confirmedAt: before,
    }
  }

  it('is owed to each once, although a crash came in between and several went on with it', async () => {
    await openDigest(started)
    await db().subscriber.createMany({ data: Array.from({ length: MANY }, someone) })
    await publish({ slug: 'new' })
    await Promise.all([openDigest(saturday), openDigest(saturday), openDigest(saturday)])
    const enqueueMany = outbox.enqueueMany
    const crashing = vi.spyOn(outbox, 'enqueueMany')
    crashing.mockImplementationOnce(enqueueMany).mockImplementationOnce(async (tx, mails) => {
      await enqueueMany(tx, mails)
      throw new Error('the machine went off')
    })
    await expect(oweDigests()).rejects.toThrow('went off')
    expect(await db().outboxMail.count()).toBe(200)
    await Promise.all([oweDigests(), oweDigests()])
    const to = (await digests()).map((mail) => mail.to)
    expect(to).toHaveLength(MANY)
    expect(new Set(to).size).toBe(MANY)
    const jobs = await db().$queryRaw<{ count: bigint; priority: number }[]>`
      SELECT count(*), priority FROM pgboss.job WHERE name = 'mail' GROUP BY priority`
    expect(jobs).toEqual([{ count: BigInt(MANY), priority: -10 }])
  })
})
