import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { subscribe } from '@/lib/subscriptions/subscribe'

/** Owes a digest to a reader who has just confirmed: no Saturday has to be waited for. */
const to = `reader.${randomUUID()}@example.com`
await db().$transaction(async (tx) => {
  const wish = { consentVersion: 'subscribe-2026-11-22', confirmed: true }
  const nonce = Buffer.from(await subscribe(tx, to, wish)).toString('base64')
  const articles = [{ title: 'One', path: '/articles/one', description: 'New.' }]
  await enqueue(tx, { kind: 'digest', to, nonce, articles, more: 0 })
})
process.exit(0)
