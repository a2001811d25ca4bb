import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyring } from '@/lib/keyring'

export type Sealed = { keyId: string; sealed: Uint8Array<ArrayBuffer> }

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a text with AES-256-GCM (NIST SP 800-38D) under DATA_KEY.
 * @param context what the text is and whose, such as `answer:<request>:goal`: it is authenticated,
 * so a sealed value that is moved to another row does not open.
 * @returns nonce, tag and ciphertext in one, with the id of the key
 */
export const seal = (text: string, context: string): Sealed =>
  sealBytes(Buffer.from(text, 'utf8'), context)

/** `seal` for bytes. */
export function sealBytes(plain: Uint8Array, context: string): Sealed {
  const { current } = keyring()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', current.bytes, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return {
    keyId: current.id,
    sealed: Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body])),
  }
}

/** The id of the key that `seal` uses now. */
export const currentKeyId = (): string => keyring().current.id

/**
 * Opens what `seal` made for the same context, under the key in force or an earlier one that is kept.
 * Throws when the key, the context or a byte differs.
 */
export const open = (value: { keyId: string; sealed: Uint8Array }, context: string): string =>
  openBytes(value, context).toString('utf8')

/** `open` for what `sealBytes` made. */
export function openBytes(
  { keyId, sealed }: { keyId: string; sealed: Uint8Array },
  context: string,
): Buffer {
  const { current, earlier } = keyring()
  const key = [current, ...earlier].find(({ id }) => id === keyId)
  if (!key) throw new Error(`sealed under another DATA_KEY (${keyId})`)
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
  decipher
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
