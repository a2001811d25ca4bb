import { db } from '@/lib/db'
import type { CountedStep } from '@/lib/plan/count-step'

/** The funnel from its first page to the confirmed request, in order. */
export const funnelSteps = [
  { step: 'start', label: 'First page' },
  { step: 'goals', label: 'Goals' },
  { step: 'concerns', label: 'Concerns' },
  { step: 'food', label: 'Food' },
  { step: 'days', label: 'Days' },
  { step: 'body', label: 'Body' },
  { step: 'safety', label: 'Safety' },
  { step: 'contact', label: 'Contact' },
  { step: 'check', label: 'Check' },
  { step: 'submitted', label: 'Sent' },
  { step: 'confirmed', label: 'Confirmed' },
] as const satisfies { step: CountedStep; label: string }[]

type Counts = Partial<Record<CountedStep, number>>
/** One line of the table: a day or a source, and how often each step was reached. */
export type FunnelLine = { name: string; counts: Counts }
export type Funnel = { total: Counts; byDay: FunnelLine[]; bySource: FunnelLine[] }

type Row = { day: string; step: CountedStep; source: string; count: number }

/** The counts of the last days in India: each row of step_counts is in one line by day and in one by source. */
export async function readFunnel(days: number, now = new Date()): Promise<Funnel> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, step, source, count FROM step_counts
    WHERE day > (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date - ${days}::int
    ORDER BY day DESC`
  const bySource = linesBy(rows, ({ source }) => source)
  const reached = ({ counts }: FunnelLine) => counts.start ?? 0
  return {
    total: linesBy(rows, () => '')[0]?.counts ?? {},
    byDay: linesBy(rows, ({ day }) => day),
    bySource: bySource.sort((a, b) => reached(b) - reached(a) || a.name.localeCompare(b.name)),
  }
}

function linesBy(rows: Row[], nameOf: (row: Row) => string): FunnelLine[] {
  const lines = new Map<string, Counts>()
  for (const row of rows) {
    const counts = lines.get(nameOf(row)) ?? {}
    counts[row.step] = (counts[row.step] ?? 0) + row.count
    lines.set(nameOf(row), counts)
  }
  return [...lines].map(([name, counts]) => ({ name, counts }))
}
