import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { commitDurably } from '@/lib/commit-durably'
import { env } from '@/lib/env'
import { TimedClient } from '@/lib/timed-client'
import { Prisma, PrismaClient } from '@/prisma/generated/client'

export type {
  Comment,
  CommentState,
  LeadStatus,
  OutboxMail,
  Subscriber,
} from '@/prisma/generated/client'

/** A running transaction: everything written through it stands or falls together. */
export type Tx = Prisma.TransactionClient

/** Parts of a statement that is put together; values in them stay parameters. */
export const { sql, join, empty, raw } = Prisma
export type Sql = Prisma.Sql

const limits = {
  max: 12,
  connectionTimeoutMillis: 8_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 8_000,
  lock_timeout: 6_000,
  idle_in_transaction_session_timeout: 15_000,
  // Ours, after the server's own: one that hangs or is cut off ends nothing by itself.
  query_timeout: 9_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  Client: TimedClient,
  onConnect: commitDurably,
}

/** Begins a statement whose plan each connection keeps: one that is long, frequent and always the same text. */
export const planned = raw('/* planned */ ')

const statementName = ({ sql: text }: { sql: string }) =>
  text.startsWith('/* planned */')
    ? createHash('sha1').update(text).digest('base64url')
    : (undefined as unknown as string)

/** How long a transaction may wait for a connection and last: a crowd is served late rather than refused. */
const transactionOptions = { maxWait: 8_000, timeout: 12_000 }

const kept = globalThis as { nourivaDb?: PrismaClient }

/**
 * The one client of this process. No connection is made before the first query.
 * Throws when DATABASE_URL is not set; queries throw when the database cannot be reached.
 */
export function db(): PrismaClient {
  if (kept.nourivaDb) return kept.nourivaDb
  const { databaseUrl } = env()
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: the launcher passes it on')
  const adapter = new PrismaPg(
    { connectionString: databaseUrl, ...limits },
    { statementNameGenerator: statementName },
  )
  kept.nourivaDb = new PrismaClient({ adapter, transactionOptions })
  return kept.nourivaDb
}
