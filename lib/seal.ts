import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

export type Sealed = { keyId: string; sealed: Uint8Array<ArrayBuffer> }

const NONCE_BYTES = 12
const TAG_BYTES = 16

function currentKey(): { keyId: string; key: Buffer } {
  const { dataKey } = env()
  if (!dataKey) throw new Error('DATA_KEY is not set: the launcher passes it on')
  const key = Buffer.from(dataKey, 'hex')
  return { key, keyId: createHash('sha256').update(key).digest('hex').slice(0, 8) }
}

/**
 * Encrypts a text with AES-256-GCM (NIST SP 800-38D) under DATA_KEY.
 * @param context what the text is and whose, such as `answer:<request>:goal`: it is authenticated,
 * so a sealed value that is moved to another row does not open.
 * @returns nonce, tag and ciphertext in one, with the id of the key
 */
export function seal(text: string, context: string): Sealed {
  const { key, keyId } = currentKey()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { keyId, sealed: Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body])) }
}

/** Opens what `seal` made for the same context. Throws when the key, the context or a byte differs. */
export function open(
  { keyId, sealed }: { keyId: string; sealed: Uint8Array },
  context: string,
): string {
  const current = currentKey()
  if (keyId !== current.keyId) throw new Error(`sealed under another DATA_KEY (${keyId})`)
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', current.key, nonce, { authTagLength: TAG_BYTES })
  decipher
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8')
}
