import { db, type Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { subscribe } from '@/lib/subscriptions/subscribe'
import { countStep } from './count-step'
import { type Confirmation, findConfirmation } from './find-confirmation'
import { addEntry } from './lead-entry'
import type { Source } from './source'

export type ConfirmResult = Exclude<Confirmation['state'], 'open'>

/**
 * Confirms the one request that a token stands for, with the welcome mail and the owner's notice in
 * the same transaction, and articles by mail if they were asked for with it: the answered mail has
 * shown that the address is the person's own. Doing it twice, or fifty times at once, is success and
 * changes nothing more.
 */
export async function confirmLead(token: string, now = new Date()): Promise<ConfirmResult> {
  const found = await findConfirmation(token, now)
  if (found.state !== 'open') return found.state
  const source = await db().$transaction((tx) => confirm(tx, found.requestId, now))
  if (source) await countStep('confirmed', source, now)
  return 'confirmed'
}

/** @returns where the request came from, or null when it was confirmed before */
async function confirm(tx: Tx, requestId: string, now: Date): Promise<Source | null> {
  const open = { id: requestId, confirmedAt: null }
  const { count } = await tx.planRequest.updateMany({ where: open, data: { confirmedAt: now } })
  if (count === 0) return null
  const { name, talkFirst, lead, consents, ...from } = await tx.planRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      name: true,
      talkFirst: true,
      sourceArticle: true,
      utmSource: true,
      lead: true,
      consents: { where: { purpose: 'articles', withdrawnAt: null } },
    },
  })
  const { id, address } = lead
  await tx.$executeRaw`
    UPDATE leads SET confirmed_at = coalesce(confirmed_at, ${now}), last_contact_at = ${now},
      waiting_since = coalesce(waiting_since, ${now})
    WHERE id = ${id}::uuid`
  await reopen(tx, id, now)
  const [articles] = consents
  if (articles) {
    const wish = { consentVersion: articles.textVersion, confirmed: true }
    await subscribe(tx, address, wish, now)
  }
  await enqueue(tx, { kind: 'welcome', to: address, name, talkFirst }, id)
  await enqueue(tx, { kind: 'owner-notice', name, leadAddress: address }, id)
  return { article: from.sourceArticle ?? undefined, utmSource: from.utmSource ?? undefined }
}

/** Whoever asks again after everything was closed is new to the desk again; its history says so. */
async function reopen(tx: Tx, id: string, now: Date): Promise<void> {
  const closed = { id, status: 'closed' } as const
  const { count } = await tx.lead.updateMany({ where: closed, data: { status: 'new' } })
  if (count === 1) await addEntry(tx, id, { kind: 'status', status: 'new' }, now)
}
