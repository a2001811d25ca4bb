import { db, type Sql, sql } from '@/lib/db'

/** From so many on those who fit are no longer gathered first: of many a page is soon found on the way. */
const FREQUENT = 3_000

/** % and _ are letters like others in what somebody types. */
const pattern = (typed: string) => `%${typed.replace(/[\\%_]/g, '\\$&')}%`

/**
 * The condition on `leads l` for a part of a name or a mail. Both ways end early: few are looked up by the
 * index of three letters and named; where many fit, the list is walked in its own order until the page is full.
 */
export async function searchWhere(typed: string): Promise<Sql> {
  const address = sql`LIKE ${pattern(typed.toLowerCase())}`
  const name = sql`ILIKE ${pattern(typed)}`
  const gathered = await gather(address, name)
  if (gathered) return sql`l.id = ANY(${gathered}::uuid[])`
  // An aggregate is asked for row by row: EXISTS would be turned into a look at every request there is.
  return sql`(l.address ${address} OR
    (SELECT bool_or(p.name ${name}) FROM plan_requests p WHERE p.lead_id = l.id))`
}

/** The ids of all leads that fit; null where they are too many to be named. */
async function gather(address: Sql, name: Sql): Promise<string[] | null> {
  const most = FREQUENT + 1
  const byAddress = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM leads WHERE address ${address} LIMIT ${most}`
  if (byAddress.length > FREQUENT) return null
  const byName = await db().$queryRaw<{ id: string }[]>`
    SELECT lead_id::text AS id FROM plan_requests WHERE name ${name} LIMIT ${most}`
  if (byName.length > FREQUENT) return null
  return [...byAddress, ...byName].map(({ id }) => id)
}
