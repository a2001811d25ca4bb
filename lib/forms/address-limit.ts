import { db, empty, type Sql, sql, type Tx } from '@/lib/db'
import { log } from '@/lib/log'
import { keyedHash } from '@/lib/privacy/keyed-hash'

export type AskedMail = 'confirm' | 'draft' | 'my-data' | 'subscribe' | 'owner'

/** How many mails that anybody can ask for an address gets in any 24 hours, whatever they are. */
const MOST = 3
const WINDOW_MS = 24 * 60 * 60 * 1000

/**
 * Whether an address may get one more mail that anybody can ask for, and counts it if so. Always one
 * statement, so that the answer takes the same work whoever is asked about. The window slides: the
 * three newest times are kept, and a fourth mail waits until the oldest of them is a day old
 * (docs/decisions/037-a-sliding-day-for-addresses.md). Throws when the database cannot be reached.
 */
export async function mayMail(
  address: string,
  kind: AskedMail,
  now = new Date(),
  /** A running transaction, whose fate the count then shares. */
  tx: Pick<Tx, '$executeRaw'> = db(),
): Promise<boolean> {
  const counted = await tx.$executeRaw(countedMail(address, now))
  if (counted === 0) tellLimited(kind)
  return counted > 0
}

/** Said once for each mail that an address does not get. */
export const tellLimited = (kind: AskedMail): void => log.info('limits.address', { mailKind: kind })

/**
 * The statement that counts a mail: a row where the address may get it, and none where it may not.
 * @param from a FROM clause: for nobody where it has no row
 */
export const countedMail = (address: string, now: Date, from: Sql = empty): Sql => sql`
  INSERT INTO mail_allowances AS known (address_hash, mailed_at)
  SELECT ${keyedHash(address)}::bytea, ARRAY[${now}::timestamptz] ${from}
  ON CONFLICT (address_hash) DO UPDATE
  SET mailed_at = (ARRAY[${now}::timestamptz] || known.mailed_at)[1:${MOST}::int]
  WHERE coalesce(known.mailed_at[${MOST}::int], '-infinity') <= ${new Date(now.getTime() - WINDOW_MS)}
  RETURNING address_hash`
