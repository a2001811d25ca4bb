import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * HMAC-SHA256 of a mail address under a key derived from APP_SECRET: it finds an address again, and
 * nobody who has only the database can try addresses against it. Spellings of one mailbox are equal.
 */
export const keyedHash = (address: string): Uint8Array<ArrayBuffer> =>
  mac('address', address.trim().normalize('NFC').toLowerCase())

/** The same for a network, which is personal data too; as text, for keys. */
export const networkHash = (network: string): string =>
  Buffer.from(mac('network', network)).toString('base64url')

function mac(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  const { appSecret } = env()
  if (!appSecret) throw new Error('APP_SECRET is not set: the launcher passes it on')
  const key = createHmac('sha256', appSecret).update(`keyed-hash:${purpose}`).digest()
  return Uint8Array.from(createHmac('sha256', key).update(text).digest())
}
