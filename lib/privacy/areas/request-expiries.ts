import type { Tx } from '@/lib/db'
import { env } from '@/lib/env'
import type { Expiry } from '@/lib/privacy/area'
import { daysBefore, monthsBefore } from '@/lib/privacy/time-before'

const UNCONFIRMED_DAYS = 30

/** A lead that asks for nothing any more is nobody to us. */
const removeEmptyLeads = (tx: Tx) => tx.lead.deleteMany({ where: { requests: { none: {} } } })

async function removeUnconfirmed(tx: Tx, now: Date): Promise<number> {
  const createdAt = { lt: daysBefore(now, UNCONFIRMED_DAYS) }
  const { count } = await tx.planRequest.deleteMany({ where: { confirmedAt: null, createdAt } })
  if (count > 0) await removeEmptyLeads(tx)
  return count
}

/** The last contact is the newest of all that a person asked and confirmed, whichever request it was. */
async function removeAnswered(tx: Tx, now: Date): Promise<number> {
  const before = monthsBefore(now, env().answersKeptMonths)
  const count = await tx.$executeRaw`
    DELETE FROM plan_requests WHERE lead_id IN (
      SELECT lead_id FROM plan_requests GROUP BY lead_id
      HAVING max(greatest(created_at, confirmed_at)) < ${before})`
  if (count > 0) await removeEmptyLeads(tx)
  return count
}

/** How long requests for a plan are kept. */
export const requestExpiries: readonly Expiry[] = [
  {
    what: `requests that nobody confirmed, after ${UNCONFIRMED_DAYS} days`,
    remove: removeUnconfirmed,
  },
  {
    what: 'requests with their answers, ANSWERS_KEPT_MONTHS after the last contact',
    remove: removeAnswered,
  },
]
