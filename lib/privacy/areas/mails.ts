import { env } from '@/lib/env'
import { eraseMails } from '@/lib/mail/erase-mails'
import { listMailbox, removeFromMailbox } from '@/lib/mail/mailbox'
import { mailsTo } from '@/lib/mail/mails-to'
import type { Area, SealedPlace } from '@/lib/privacy/area'
import { longDate } from '@/lib/privacy/long-date'
import { daysBefore } from '@/lib/privacy/time-before'
import { mailName } from './mail-names'

const KEPT_DAYS = 30

const sealedBodies: SealedPlace = {
  what: 'mails that wait for a retry',
  async notUnder(tx, keyId, most) {
    type Row = { id: string; keyId: string; sealed: Uint8Array }
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id::text AS id, body_key_id AS "keyId", sealed_body AS sealed FROM outbox_mails
      WHERE sealed_body IS NOT NULL AND body_key_id <> ${keyId}
      LIMIT ${most} FOR UPDATE SKIP LOCKED`
    return rows.map(({ id, ...value }) => ({
      context: `mail:${id}`,
      value,
      write: ({ keyId: bodyKeyId, sealed: sealedBody }) =>
        tx.outboxMail.update({ where: { id }, data: { bodyKeyId, sealedBody } }),
    }))
  },
}

/** Mails that are owed or were sent, their jobs, and the files of the local mailbox. */
export const mails: Area = {
  name: 'mails',
  tables: ['outbox_mails'],
  async find(address) {
    const found = await mailsTo(address)
    if (found.length === 0) return []
    const facts = found.map(({ kind, sentAt, createdAt }) => ({
      label: mailName(kind),
      text: sentAt
        ? `sent on ${longDate(sentAt)}`
        : `asked for on ${longDate(createdAt)}, not sent`,
    }))
    return [{ title: 'Mails to you', facts }]
  },
  export: mailsTo,
  async erase(tx, address) {
    const leads = await tx.lead.findMany({ where: { address }, select: { id: true } })
    await eraseMails(tx, { address, subjectIds: leads.map(({ id }) => id) })
  },
  async eraseHash(tx, recipientHash) {
    await tx.outboxMail.deleteMany({ where: { recipientHash } })
  },
  async eraseFiles(address) {
    const { dataDir, localMailbox } = env()
    if (!localMailbox) return
    for (const mail of await listMailbox(dataDir))
      if ([mail.to, mail.replyTo, mail.text].some((text) => text?.includes(address)))
        await removeFromMailbox(dataDir, mail.id)
  },
  expiries: [
    {
      what: `mails that were sent or given up, after ${KEPT_DAYS} days`,
      async remove(tx, now) {
        const createdAt = { lt: daysBefore(now, KEPT_DAYS) }
        const { count } = await tx.outboxMail.deleteMany({
          // The last word about publishing is asked for again: lib/mail/tell-publication.ts.
          where: { state: { in: ['sent', 'dead'] }, createdAt, kind: { not: 'publish-result' } },
        })
        return count
      },
    },
  ],
  sealed: [sealedBodies],
}
