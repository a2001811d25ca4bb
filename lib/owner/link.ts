import { db, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { mayMail } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { owedJustNow } from '@/lib/mail/owed-just-now'
import { deriveToken, hashToken, newNonce } from '@/lib/token'
import { audit } from './audit'

const LIFE_MS = 10 * 60 * 1000

/** Makes a link that lets one new passkey in. @returns its token, for the terminal of whoever runs the site */
export async function printLink(now = new Date()): Promise<string> {
  return db().$transaction(async (tx) => {
    await audit(tx, 'link-printed')
    return deriveToken('owner', await newLink(tx, now))
  })
}

/**
 * Mails such a link to the owner's configured address. It stays one mail however often it is asked for in a minute, and
 * three mails in a day.
 */
export async function mailLink(now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const { ownerEmail } = env()
    if (await owedJustNow(tx, 'owner-link', ownerEmail, now)) return
    if (!(await mayMail(ownerEmail, 'owner', now, tx))) return
    await audit(tx, 'link-mailed')
    const nonce = Buffer.from(await newLink(tx, now)).toString('base64')
    await enqueue(tx, { kind: 'owner-link', nonce })
  })
}

async function newLink(tx: Tx, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = newNonce()
  await tx.ownerLink.deleteMany({ where: { expiresAt: { lt: now } } })
  const tokenHash = hashToken(deriveToken('owner', nonce))
  await tx.ownerLink.create({ data: { tokenHash, expiresAt: new Date(now.getTime() + LIFE_MS) } })
  return nonce
}

/** Whether a link would let a passkey in now. It changes nothing: mail scanners open links too. */
export async function isOpenLink(token: string, now = new Date()): Promise<boolean> {
  const link = await db().ownerLink.findUnique({ where: { tokenHash: hashToken(token) } })
  return link !== null && link.usedAt === null && link.expiresAt > now
}

/** Uses a link up. @returns whether it was still open; of two at once only one hears yes */
export async function spendLink(tx: Tx, token: string, now = new Date()): Promise<boolean> {
  const { count } = await tx.ownerLink.updateMany({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}
