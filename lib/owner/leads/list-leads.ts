import { db, type LeadStatus, type Sql, sql } from '@/lib/db'
import type { LeadFilter } from './lead-filter'
import { leadWhere } from './lead-where'

/** A lead in the list. No answer is in it. */
export type ListedLead = {
  id: string
  address: string
  /** As the person gave it in the newest confirmed request. */
  name: string | null
  status: LeadStatus
  createdAt: Date
  confirmedAt: Date | null
  waitingSince: Date | null
  nextOn: Date | null
  disposable: boolean
  talkFirst: boolean
  requests: number
  sourceArticle: string | null
}
export type LeadPage = { leads: ListedLead[]; next: string | null }

export const LEADS_A_PAGE = 50

/**
 * A page of leads: first those whose confirmed request waits for the owner, the longest waiting first, then
 * the others, the newest first. By keyset: a page costs the same however deep it lies.
 */
export async function listLeads(filter: LeadFilter, now = new Date()): Promise<LeadPage> {
  const where = await leadWhere(filter, now)
  const most = LEADS_A_PAGE + 1
  const { kind, at, id } = readCursor(filter.after)
  const waiting =
    kind === 'c'
      ? []
      : await read(
          sql`${where} AND l.waiting_since IS NOT NULL
            AND (l.waiting_since, l.id) > (${at}::timestamptz, ${id}::uuid)`,
          sql`l.waiting_since, l.id`,
          most,
        )
  const left = most - waiting.length
  const before =
    kind === 'c' ? sql`AND (l.created_at, l.id) < (${at}::timestamptz, ${id}::uuid)` : sql``
  const others =
    left < 1
      ? []
      : await read(
          sql`${where} AND l.waiting_since IS NULL ${before}`,
          sql`l.created_at DESC, l.id DESC`,
          left,
        )
  const found = [...waiting, ...others]
  const leads = found.slice(0, LEADS_A_PAGE)
  return { leads, next: found.length > LEADS_A_PAGE ? cursorOf(leads.at(-1)) : null }
}

const read = (where: Sql, order: Sql, most: number) => db().$queryRaw<ListedLead[]>`
  SELECT l.id::text AS id, l.address, l.status::text AS status, l.created_at AS "createdAt",
    l.confirmed_at AS "confirmedAt", l.waiting_since AS "waitingSince", l.next_on AS "nextOn",
    l.disposable, r.name, r.source_article AS "sourceArticle", coalesce(a.talk_first, false) AS "talkFirst",
    a.requests
  FROM (SELECT l.* FROM leads l WHERE ${where} ORDER BY ${order} LIMIT ${most}) l
  LEFT JOIN LATERAL (SELECT name, source_article FROM plan_requests p WHERE p.lead_id = l.id
    ORDER BY p.confirmed_at IS NULL, p.created_at DESC LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT bool_or(talk_first) AS talk_first, count(*)::int AS requests
    FROM plan_requests p WHERE p.lead_id = l.id) a ON true
  ORDER BY ${order}`

/** Earlier than anything. */
const START = { kind: 'w', at: new Date(0), id: '00000000-0000-0000-0000-000000000000' } as const

function readCursor(after: string | undefined): { kind: 'w' | 'c'; at: Date; id: string } {
  const [, kind, ms, id] =
    /^([wc])(\d+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  if (!id) return START
  const at = new Date(Math.min(Number(ms), 8.64e15))
  return { kind: kind === 'c' ? 'c' : 'w', at, id }
}

function cursorOf(lead: ListedLead | undefined): string | null {
  if (!lead) return null
  const { waitingSince, createdAt, id } = lead
  return waitingSince ? `w${waitingSince.getTime()}.${id}` : `c${createdAt.getTime()}.${id}`
}
