import { db } from '@/lib/db'
import { enqueue } from './enqueue'

const KIND = 'mail-trouble'
const DAY_MS = 24 * 60 * 60 * 1000
/** One process at a time decides. */
const LOCK = 5_023_002

/**
 * Owes the owner a mail that mails are held, late or given up: one a day. Where no mail goes out at all it waits
 * with the others, and the desk says the same.
 * @returns whether it is owed now
 */
export async function tellTrouble(
  trouble: { state: 'held' | 'late' | 'dead'; reason: string },
  now = new Date(),
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    const createdAt = { gt: new Date(now.getTime() - DAY_MS) }
    if ((await tx.outboxMail.count({ where: { kind: KIND, createdAt } })) > 0) return false
    await enqueue(tx, { kind: KIND, ...trouble })
    return true
  })
}
