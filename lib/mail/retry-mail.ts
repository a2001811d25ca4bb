import { z } from 'zod'
import { db, type OutboxMail } from '@/lib/db'
import { enqueueJob } from './enqueue'
import { mailMessage } from './messages'

/** After this the provider may have taken the mail: only the same bytes under the same key are one mail to it. */
const MAY_HAVE_ARRIVED = 'gave-up-after-20-hours'

const stopped: OutboxMail['state'][] = ['held', 'dead']

/**
 * Puts a held or given-up mail back into the queue, with all its attempts. What the provider refused is
 * rendered anew, so that a corrected sender's address counts; the owner's own words are never lost by it.
 * @returns false when it is not there, on its way already, or nothing is left of it to send
 */
export async function retryMail(id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  return db().$transaction(async (tx) => {
    const where = { id, state: { in: stopped } }
    const mail = await tx.outboxMail.findFirst({ where })
    if (!mail || !mailMessage.safeParse(mail.payload).success) return false
    const same = mail.mayHaveArrived || mail.reason === MAY_HAVE_ARRIVED || mail.kind === 'reply'
    // Of a held one she was not told that it may have arrived: after its time it says so first.
    const untold = mail.state === 'held' && mail.mayHaveArrived
    const firstAttemptAt = untold ? mail.firstAttemptAt : null
    const body = same ? {} : { sealedBody: null, bodyKeyId: null }
    const { count } = await tx.outboxMail.updateMany({
      where,
      data: { state: 'queued', firstAttemptAt, reason: null, ...body },
    })
    if (count === 1) await enqueueJob(tx, mail)
    return count === 1
  })
}
