import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { db } from '@/lib/db'

type Query = { text: string; values: unknown[] }
type Row = { points: number; expire: bigint | null }

/**
 * Runs the limiter's statements through our one client: no second pool, the same time limits. The
 * library computes with numbers, and Prisma reads a bigint as a BigInt.
 */
const client = {
  async query({ text, values }: Query) {
    const rows = await db().$queryRawUnsafe<Row[]>(text, ...values)
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire && Number(expire) })),
      rowCount: rows.length,
    }
  },
}

/** A limiter whose counts all processes share and no restart forgets: the table of schema.prisma. */
export const limiter = (options: { keyPrefix: string; points: number; seconds: number }) =>
  new RateLimiterPostgres({
    storeClient: client,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // Retention sweeps: no timer in a web process.
    clearExpiredByTimeout: false,
    keyPrefix: options.keyPrefix,
    points: options.points,
    duration: options.seconds,
  })
