import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db'

/** Everything at the desk that leaves a line in the audit list. */
export type AuditVerb =
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'link-mailed'
  | 'link-printed'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'
  | 'answers-shown'
  | 'leads-exported'
  | 'person-exported'
  | 'person-erased'
  | 'suppression-lifted'

/**
 * Writes one line of the audit list, in the transaction of what it is about where there is one.
 * @param subject the id of what it was done to; never a name or an address
 */
export async function audit(tx: Tx, verb: AuditVerb, subject?: string): Promise<void> {
  await tx.auditEntry.create({ data: { id: randomUUID(), verb, subject } })
}

const MOST_SHOWN = 200

/** The newest lines of the audit list. */
export const readAudit = () =>
  db().auditEntry.findMany({ orderBy: [{ at: 'desc' }, { id: 'asc' }], take: MOST_SHOWN })
