import { createHash, randomBytes } from 'node:crypto'
import type { World } from './world'

/** A session of the owner as her passkey would have begun it just now. @returns the cookie */
export async function ownerCookie({ database }: World): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  const id = randomBytes(16).toString('base64url')
  await database.query(
    `INSERT INTO owner_passkeys (id, public_key, counter, transports, name) VALUES ($1, '\\x00', 0, '{}', 'Harness')`,
    [id],
  )
  await database.query(
    `INSERT INTO owner_sessions (token_hash, passkey_id, started_at, seen_at, proven_at)
     VALUES ($1, $2, now(), now(), now())`,
    [hash, id],
  )
  return `nouriva-owner=${token}`
}
