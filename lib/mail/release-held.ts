import { db } from '@/lib/db'
import { enqueueJob } from './enqueue'

/**
 * Puts held mails back into the queue. A worker does so when it starts: whoever mended a key or
 * paid a quota starts it again.
 * @returns how many
 */
export async function releaseHeld(): Promise<number> {
  const held = await db().outboxMail.findMany({
    where: { state: 'held' },
    select: { id: true, kind: true },
  })
  for (const { id, kind } of held) {
    await db().$transaction(async (tx) => {
      const { count } = await tx.outboxMail.updateMany({
        where: { id, state: 'held' },
        // The provider took none of them: their age is no reason to give them up.
        data: { state: 'queued', firstAttemptAt: null, reason: null },
      })
      if (count === 1) await enqueueJob(tx, { id, kind })
    })
  }
  return held.length
}
