import { z } from 'zod'
import { db, type Tx } from '@/lib/db'
import { enqueueMany } from '@/lib/mail/enqueue'
import type { MailMessage } from '@/lib/mail/messages'
import { linkHashes } from '@/lib/subscriptions/link-hashes'

/** Subscribers that are taken in one transaction. */
const BATCH = 200
/** Articles that one mail names; the others are counted. */
const MOST_NAMED = 10

const digestArticles = z.array(
  z.object({
    title: z.string(),
    path: z.string(),
    description: z.string(),
    topics: z.array(z.string()),
  }),
)
type DigestArticles = z.infer<typeof digestArticles>
type Reader = {
  id: string
  address: string
  nonce: Uint8Array
  tokenHash: Uint8Array
  topics: string[]
}

/**
 * Owes every open digest to its readers: those who were subscribed when it was opened. The mails of a
 * batch and the place it reached are written together, so that after a crash, or with several workers,
 * each reader is still owed it once.
 * @returns how many mails
 */
export async function oweDigests(signal?: AbortSignal): Promise<number> {
  const open = await db().digest.findMany({ where: { doneAt: null }, select: { day: true } })
  let owed = 0
  for (const { day } of open)
    while (!signal?.aborted) {
      const batch = await db().$transaction((tx) => oweBatch(tx, day))
      if (batch === 'done') break
      owed += batch
    }
  return owed
}

async function oweBatch(tx: Tx, day: string): Promise<number | 'done'> {
  await tx.$queryRaw`SELECT 1 FROM digests WHERE day = ${day} FOR UPDATE`
  const digest = await tx.digest.findUniqueOrThrow({ where: { day } })
  if (digest.doneAt) return 'done'
  const readers = await nextReaders(tx, digest.createdAt, digest.reached)
  for (const reader of readers) await renewLinks(tx, reader)
  const articles = digestArticles.parse(digest.articles)
  const mails = readers.flatMap((reader) => mailFor(reader, articles) ?? [])
  await enqueueMany(tx, mails)
  const reached = readers.at(-1)?.id ?? digest.reached
  const doneAt = readers.length < BATCH ? new Date() : null
  await tx.digest.update({ where: { day }, data: { reached, doneAt } })
  return mails.length
}

/** In order of id, without those who have a break, have left, or get no mail at all. */
const nextReaders = (tx: Tx, openedAt: Date, reached: string | null) =>
  tx.$queryRaw<Reader[]>`
    SELECT id::text, address, nonce, token_hash AS "tokenHash", topics FROM subscribers s
    WHERE confirmed_at <= ${openedAt} AND left_at IS NULL
      AND (paused_until IS NULL OR paused_until <= ${openedAt})
      AND (${reached}::uuid IS NULL OR id > ${reached}::uuid)
      AND NOT EXISTS (SELECT 1 FROM suppressed_addresses WHERE address_hash = s.address_hash)
    ORDER BY id LIMIT ${BATCH}`

/** With a new APP_SECRET the links of a mail are others: those of this one have to lead somewhere. */
async function renewLinks(tx: Tx, { id, nonce, tokenHash }: Reader): Promise<void> {
  const hashes = linkHashes(nonce)
  if (Buffer.compare(hashes.tokenHash, tokenHash) === 0) return
  await tx.subscriber.update({ where: { id }, data: hashes })
}

function mailFor({ address, nonce, topics }: Reader, articles: DigestArticles): MailMessage | null {
  const wanted = articles.filter(
    (article) => topics.length === 0 || article.topics.some((topic) => topics.includes(topic)),
  )
  if (wanted.length === 0) return null
  return {
    kind: 'digest',
    to: address,
    nonce: Buffer.from(nonce).toString('base64'),
    articles: wanted
      .slice(0, MOST_NAMED)
      .map(({ title, path, description }) => ({ title, path, description })),
    more: Math.max(0, wanted.length - MOST_NAMED),
  }
}
