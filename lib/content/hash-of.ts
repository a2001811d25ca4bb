import { createHash } from 'node:crypto'

/** A short fingerprint of several parts. */
export function hashOf(...parts: (string | Buffer)[]): string {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(`${part.length}\n`).update(part)
  return digest.digest('hex').slice(0, 24)
}
