import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { newNonce } from '@/lib/token'
import { linkHashes } from './link-hashes'

export type Wish = {
  /** The version of the text beside which it was given. */
  consentVersion: string
  /** Slugs of topics; none is every topic. */
  topics?: string[]
  /** True where the address has just been shown to be the person's own, by a mail that was answered. */
  confirmed?: boolean
}

/**
 * Notes that articles by mail are wanted at an address, in the caller's transaction. It owes no mail.
 * Not confirmed, it changes nothing for who is subscribed already: anyone can type a stranger's
 * address. Confirmed, articles go out from now on, also to who had left; topics that were chosen and
 * a pause stay with who never left.
 * @param address normalised
 * @returns the nonce that the subscriber's links are derived from
 */
export async function subscribe(
  tx: Tx,
  address: string,
  wish: Wish,
  now = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = newNonce()
  const { askHash, tokenHash } = linkHashes(nonce)
  const topics = wish.topics ?? []
  const confirmedAt = wish.confirmed ? now : null
  const rows = await tx.$queryRaw<{ nonce: Uint8Array<ArrayBuffer> }[]>`
    INSERT INTO subscribers AS s
      (id, address, address_hash, nonce, ask_hash, token_hash, topics, consent_version, asked_at, confirmed_at)
    VALUES (${randomUUID()}::uuid, ${address}, ${keyedHash(address)}, ${nonce}, ${askHash},
      ${tokenHash}, ${topics}::text[], ${wish.consentVersion}, ${now}, ${confirmedAt})
    ON CONFLICT (address) DO UPDATE SET
      asked_at = excluded.asked_at,
      topics = CASE WHEN s.confirmed_at IS NULL OR s.left_at IS NOT NULL THEN excluded.topics ELSE s.topics END,
      consent_version = CASE WHEN s.confirmed_at IS NULL OR s.left_at IS NOT NULL
        THEN excluded.consent_version ELSE s.consent_version END,
      paused_until = CASE WHEN s.left_at IS NOT NULL THEN NULL ELSE s.paused_until END,
      confirmed_at = CASE WHEN s.left_at IS NOT NULL THEN excluded.confirmed_at
        ELSE coalesce(s.confirmed_at, excluded.confirmed_at) END,
      left_at = CASE WHEN excluded.confirmed_at IS NULL THEN s.left_at END
    RETURNING nonce`
  const [row] = rows
  if (!row) throw new Error('the subscriber was not stored')
  return Uint8Array.from(row.nonce)
}
