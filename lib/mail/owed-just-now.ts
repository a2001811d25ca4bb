import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import type { MailKind } from './messages'

/** A form that is sent again within this time is a double click or a reload. */
export const REPEAT_MS = 60_000
/** Those who ask for one kind of mail to one address wait for each other: two at once must not both be the first. */
const ASKED_LOCK = 5_023_004

/**
 * Whether a mail of a kind was owed to an address within the last minute, so that whoever asks for it now asks for
 * the same one. It holds the others who ask for it back until the caller's transaction ends, and takes the same
 * two statements whatever it finds. @param address normalised
 */
export async function owedJustNow(
  tx: Tx,
  kind: MailKind,
  address: string,
  now: Date,
): Promise<boolean> {
  const recipientHash = keyedHash(address)
  const asked = `${kind}:${Buffer.from(recipientHash).toString('hex')}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ASKED_LOCK}::int, hashtext(${asked}))`
  const since = new Date(now.getTime() - REPEAT_MS)
  const where = { recipientHash, kind, createdAt: { gt: since } }
  return (await tx.outboxMail.findFirst({ where, select: { id: true } })) !== null
}
