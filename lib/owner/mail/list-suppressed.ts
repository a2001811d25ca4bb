import { db } from '@/lib/db'

export type Suppressed = { reason: string; at: Date; address: string | null }

/**
 * Addresses that get no mail any more, the newest first. Only their keyed hashes are kept: the address is named
 * where a lead or a subscriber with it is still here.
 */
export const listSuppressed = (): Promise<Suppressed[]> => db().$queryRaw`
  SELECT s.reason, s.at, coalesce(
    (SELECT b.address FROM subscribers b WHERE b.address_hash = s.address_hash),
    (SELECT l.address FROM outbox_mails m JOIN leads l ON l.id = m.subject_id
      WHERE m.recipient_hash = s.address_hash AND m.kind IN ('confirm', 'welcome', 'reply') LIMIT 1)
  ) AS address
  FROM suppressed_addresses s ORDER BY s.at DESC LIMIT 200`
