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

/** The last contact is kept with the lead: its newest request, confirmation or answer of the desk. */
async function removeAnswered(tx: Tx, now: Date): Promise<number> {
  const lastContactAt = { lt: monthsBefore(now, env().answersKeptMonths) }
  const createdAt = lastContactAt
  const lead = { lastContactAt }
  const { count } = await tx.planRequest.deleteMany({ where: { lead, createdAt } })
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
    get what() {
      return `requests with their answers, ${env().answersKeptMonths} months after the last contact`
    },
    remove: removeAnswered,
  },
]
