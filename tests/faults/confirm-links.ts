import { deriveToken } from '@/lib/token'
import type { World } from './world'

/** The tokens of the links that wait to be confirmed, by address, as they stand in the mails. */
export async function confirmTokens(
  world: World,
  addresses: string[],
): Promise<Map<string, string>> {
  const rows = await world.database.query<{ address: string; nonce: Buffer }>(
    `SELECT l.address, k.nonce FROM confirm_links k JOIN plan_requests r ON r.id = k.request_id
     JOIN leads l ON l.id = r.lead_id WHERE l.address = ANY($1) AND k.superseded_at IS NULL`,
    [addresses],
  )
  return new Map(rows.map(({ address, nonce }) => [address, deriveToken('confirm', nonce)]))
}
