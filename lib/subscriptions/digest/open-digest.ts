import { aliasTarget } from '@/lib/content/aliases'
import { listArticles } from '@/lib/content/articles'
import type { ArticleCard } from '@/lib/content/model'
import { db, type Tx } from '@/lib/db'
import { lastDue } from './last-due'

/** One process at a time decides what is new. */
const LOCK = 5_023_002
const START = 'start'

export type DigestArticle = { title: string; path: string; description: string; topics: string[] }

/**
 * Opens the digest that is due, with every public article that none announced before, and counts them
 * as announced in the same transaction: an article is in one digest, once. The first call ever
 * announces what is there already without any digest. With nothing new the day is over, too: what
 * appears on Wednesday waits for Saturday.
 * @returns whether one was opened. Throws when nothing is published yet, or the database fails
 */
export async function openDigest(now = new Date()): Promise<boolean> {
  const articles = await listArticles()
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    const start = await tx.digest.findUnique({ where: { day: START } })
    if (!start) {
      await announce(tx, START, articles, now)
      return false
    }
    const { day, at } = lastDue(now)
    if (at <= start.createdAt || (await tx.digest.findUnique({ where: { day } }))) return false
    const fresh = await notAnnounced(tx, articles)
    await announce(tx, day, fresh, now)
    return fresh.length > 0
  })
}

/** An article that moved is known by the address that it had. */
async function notAnnounced(tx: Tx, articles: ArticleCard[]): Promise<ArticleCard[]> {
  const paths = (await tx.announcedArticle.findMany()).map(({ path }) => path)
  const moved = await Promise.all(paths.map((path) => aliasTarget(path)))
  const known = new Set([...paths, ...moved])
  return articles.filter(({ path }) => !known.has(path))
}

async function announce(tx: Tx, day: string, articles: ArticleCard[], now: Date): Promise<void> {
  const listed: DigestArticle[] = day === START ? [] : articles.map(listing)
  const doneAt = listed.length === 0 ? now : null
  await tx.digest.create({ data: { day, articles: listed, createdAt: now, doneAt } })
  const data = articles.map(({ path }) => ({ path, announcedAt: now }))
  await tx.announcedArticle.createMany({ data, skipDuplicates: true })
}

const listing = ({ title, path, description, topics }: ArticleCard): DigestArticle => ({
  title,
  path,
  description,
  topics: topics.map(({ slug }) => slug),
})
