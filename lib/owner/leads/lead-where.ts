import { listArticles } from '@/lib/content/articles'
import { join, type Sql, sql } from '@/lib/db'
import { goalMark } from '@/lib/plan/goal-marks'
import type { LeadFilter } from './lead-filter'
import { searchWhere } from './search-where'

/** What a topic's articles are called in the requests that came from them. */
async function pathsOf(topic: string): Promise<string[]> {
  const articles = await listArticles()
  return articles
    .filter(({ topics }) => topics.some(({ slug }) => slug === topic))
    .map(({ path }) => path)
}

/** The conditions of a filter on `leads l`. Each of them has an index. */
export async function leadWhere(filter: LeadFilter, now = new Date()): Promise<Sql> {
  const { q, goal, topic, from, to } = filter
  const found: Sql[] = [sql`true`, ...statusWhere(filter.status, now)]
  if (q) found.push(await searchWhere(q))
  if (goal)
    found.push(sql`EXISTS (SELECT FROM plan_requests p
      WHERE p.lead_id = l.id AND p.goal_marks @> ${[goalMark(goal)]}::text[])`)
  if (topic)
    found.push(sql`EXISTS (SELECT FROM plan_requests p
      WHERE p.lead_id = l.id AND p.source_article = ANY(${await pathsOf(topic)}::text[]))`)
  if (from) found.push(sql`l.created_at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Kolkata'`)
  if (to) found.push(sql`l.created_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Kolkata'`)
  return join(found, ' AND ')
}

function statusWhere(status: LeadFilter['status'], now: Date): Sql[] {
  if (!status) return []
  if (status === 'unconfirmed') return [sql`l.confirmed_at IS NULL`]
  if (status === 'due')
    return [sql`l.next_on <= (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date`]
  const confirmed = status === 'new' ? [sql`l.confirmed_at IS NOT NULL`] : []
  return [sql`l.status = ${status}::lead_status`, ...confirmed]
}
