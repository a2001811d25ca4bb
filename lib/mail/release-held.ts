import { db } from '@/lib/db'
import { enqueueJob } from './enqueue'

/**
 * Puts held mails back into the queue. A worker does so when it starts: whoever mended a key or
 * paid a quota starts it again. One that may have arrived is given up 20 hours after its first attempt all the same,
 * for the owner to decide.
 * @returns how many
 */
export async function releaseHeld(): Promise<number> {
  const held = await db().outboxMail.findMany({
    where: { state: 'held' },
    select: { id: true, kind: true, firstAttemptAt: true, mayHaveArrived: true },
  })
  for (const { id, kind, firstAttemptAt, mayHaveArrived } of held) {
    // What the provider took none of is given up for no age. Of the others it forgets the key: they keep their time.
    const attempted = mayHaveArrived ? firstAttemptAt : null
    await db().$transaction(async (tx) => {
      const { count } = await tx.outboxMail.updateMany({
        where: { id, state: 'held' },
        data: { state: 'queued', firstAttemptAt: attempted, reason: null },
      })
      if (count === 1) await enqueueJob(tx, { id, kind })
    })
  }
  return held.length
}
