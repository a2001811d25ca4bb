import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { lastBackup } from '@/lib/health/last-backup'
import type { Metric, Sample } from './exposition'

const FRESH_MS = 5_000
const LIMIT_MS = 2_000

type Row = {
  signups: number
  confirmed: number
  waiting: number
  comments: number
  oldest: number | null
  queued: number
  held: number
  dead: number
  sent: number
}

/** One statement over indexes and small tables. What is counted is about everybody and tells of nobody. */
const count = () => db().$queryRaw<Row[]>`
  SELECT
    (SELECT coalesce(sum(count), 0)::int FROM step_counts WHERE step = 'submitted') AS signups,
    (SELECT coalesce(sum(count), 0)::int FROM step_counts WHERE step = 'confirmed') AS confirmed,
    (SELECT count(*)::int FROM leads WHERE waiting_since IS NOT NULL) AS waiting,
    (SELECT count(*)::int FROM comments WHERE state = 'held') AS comments,
    (SELECT extract(epoch FROM now() - min(created_at))::float8 FROM outbox_mails WHERE state = 'queued') AS oldest,
    count(*) FILTER (WHERE state = 'queued')::int AS queued, count(*) FILTER (WHERE state = 'held')::int AS held,
    count(*) FILTER (WHERE state = 'dead')::int AS dead, count(*) FILTER (WHERE state = 'sent')::int AS sent
  FROM outbox_mails`

let kept: { at: number; metrics: Promise<Metric[]> } | undefined

/** What the database says, at most once in five seconds, however many ask. Never throws, and takes at most two seconds. */
export function readDatabaseMetrics(now = Date.now()): Promise<Metric[]> {
  if (!kept || now - kept.at >= FRESH_MS) kept = { at: now, metrics: ask() }
  return kept.metrics
}

async function ask(): Promise<Metric[]> {
  const rows = count().catch(() => undefined)
  const [backup, found] = await Promise.all([
    lastBackup(env().backupDir),
    Promise.race([rows, sleep(LIMIT_MS, undefined, { ref: false })]),
  ])
  const row = found?.[0]
  const up = [{ value: row ? 1 : 0 }]
  return [
    metric('nouriva_database_up', 'Whether the database answers', up),
    ...(row ? metricsOf(row) : []),
    ...backupMetric(backup),
  ]
}

const metric = (name: string, help: string, samples: Sample[]): Metric => {
  const type = name.endsWith('_total') ? 'counter' : 'gauge'
  return { name, help, type, samples }
}

const metricsOf = (row: Row): Metric[] => [
  metric('nouriva_signups_total', 'Requests for a plan', [{ value: row.signups }]),
  metric('nouriva_confirmed_total', 'Requests that were confirmed', [{ value: row.confirmed }]),
  metric('nouriva_leads_waiting', 'People who wait for the owner', [{ value: row.waiting }]),
  metric('nouriva_comments_waiting', 'Comments that wait for approval', [{ value: row.comments }]),
  metric(
    'nouriva_mails',
    'Mails in the outbox by state; dead ones were given up',
    (['queued', 'held', 'dead', 'sent'] as const).map((state) => ({
      labels: { state },
      value: row[state],
    })),
  ),
  metric('nouriva_mail_oldest_seconds', 'How long the oldest mail has been waiting to be sent', [
    { value: row.oldest ?? 0 },
  ]),
]

const backupMetric = (at: Date | null): Metric[] =>
  at
    ? [
        metric('nouriva_last_backup_timestamp_seconds', 'When the newest backup was made', [
          { value: at.getTime() / 1000 },
        ]),
      ]
    : []
