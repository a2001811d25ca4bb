import { db, sql, type Tx } from '@/lib/db'
import { countedMail, tellLimited } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { owedJustNow } from '@/lib/mail/owed-just-now'
import { seal } from '@/lib/seal'
import { deriveToken, hashToken, newNonce } from '@/lib/token'
import { areas } from './areas'
import { keyedHash } from './keyed-hash'
import { myDataContext } from './my-data-context'

/** How long a mailed link works, and how long the pages behind it stay open. */
export const MY_DATA_MINUTES = 30

/**
 * Owes a link to /my-data, if anything is held about the address and it has had fewer than three
 * mails today. A repeat within a minute gets no second one. For everybody else the same statements run and
 * are taken back, so that neither the answer nor the work tells who is known here.
 */
export async function requestMyData(address: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const repeat = await owedJustNow(tx, 'my-data-link', address, now)
    const first = sql`FROM (SELECT WHERE ${!repeat}) AS first`
    const allowed = (await tx.$executeRaw(countedMail(address, now, first))) > 0
    if (!allowed && !repeat) tellLimited('my-data')
    const known = await isKnown(tx, address)
    await tx.$executeRaw`SAVEPOINT before_link`
    await oweLink(tx, address, now)
    if (known && allowed) await tx.$executeRaw`RELEASE SAVEPOINT before_link`
    else await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_link`
  })
}

/** Asks every area, whatever the others said. */
async function isKnown(tx: Tx, address: string): Promise<boolean> {
  let known = false
  for (const { holds } of areas) if (await holds?.(tx, address)) known = true
  return known
}

async function oweLink(tx: Tx, address: string, now: Date): Promise<void> {
  const nonce = newNonce()
  const tokenHash = hashToken(deriveToken('my-data', nonce))
  const expiresAt = new Date(now.getTime() + MY_DATA_MINUTES * 60 * 1000)
  const { keyId, sealed } = seal(address, myDataContext(tokenHash))
  await tx.myDataLink.create({
    data: { tokenHash, addressHash: keyedHash(address), keyId, sealed, createdAt: now, expiresAt },
  })
  const encoded = Buffer.from(nonce).toString('base64')
  await enqueue(tx, { kind: 'my-data-link', to: address, nonce: encoded })
}
