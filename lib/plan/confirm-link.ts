import { deriveToken, hashToken, newNonce } from '@/lib/token'

/** How long a mailed confirm link works. */
export const CONFIRM_HOURS = 72

export type NewLink = {
  nonce: Uint8Array<ArrayBuffer>
  tokenHash: Uint8Array<ArrayBuffer>
  expiresAt: Date
}

/** A fresh confirm link: the nonce goes into the mail job, the hash into the database. */
export function newConfirmLink(now = new Date()): NewLink {
  const nonce = newNonce()
  const tokenHash = hashToken(deriveToken('confirm', nonce))
  return { nonce, tokenHash, expiresAt: new Date(now.getTime() + CONFIRM_HOURS * 60 * 60 * 1000) }
}
