import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { subscribe } from '@/lib/subscriptions/subscribe'
import { deriveToken } from '@/lib/token'

/** A subscriber who has confirmed, with the tokens of the mailed links. */
export async function subscriber(given: { address?: string; topics?: string[]; at?: Date } = {}) {
  const { address = `reader.${randomUUID()}@example.com`, topics, at } = given
  const wish = { consentVersion: 'subscribe-2026-11-22', topics, confirmed: true }
  const nonce = await db().$transaction((tx) => subscribe(tx, address, wish, at))
  return {
    address,
    ask: deriveToken('subscribe', nonce),
    token: deriveToken('subscription', nonce),
  }
}
