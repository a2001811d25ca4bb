import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

export type TokenPurpose =
  | 'confirm'
  | 'preview'
  | 'draft'
  | 'my-data'
  /** Says yes to articles by mail. */
  | 'subscribe'
  /** Preferences and leaving: stands in every digest. */
  | 'subscription'
  /** Lets a new passkey of the owner in. */
  | 'owner'
  /** Lets the owner decide about one comment from her mail. */
  | 'comment'

/** A fresh random nonce of 128 bits, to be kept beside the hash of its token. */
export const newNonce = (): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(16))

/**
 * The token of a mailed link: HMAC-SHA256 of purpose and nonce under APP_SECRET, base64url.
 * It can be made again for a retry of the mail, and not from a copy of the database.
 */
export function deriveToken(purpose: TokenPurpose, nonce: Uint8Array): string {
  const { appSecret } = env()
  if (!appSecret) throw new Error('APP_SECRET is not set: the launcher passes it on')
  return createHmac('sha256', appSecret).update(`${purpose}:`).update(nonce).digest('base64url')
}

/** What the database keeps of a token. */
export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(token).digest())
