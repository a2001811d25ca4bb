import { db } from '@/lib/db'
import { describeError, log } from '@/lib/log'

const FLUSH_MS = 10_000
/** Articles are files, so there are not many; what is beyond this is no article of ours. */
const MOST = 20_000

let counts = new Map<string, number>()
let timer: NodeJS.Timeout | undefined

/** Counts that an article is opened. It is written down within ten seconds; a killed process loses those. */
export function countReading(path: string): void {
  if (counts.has(path) || counts.size < MOST) counts.set(path, (counts.get(path) ?? 0) + 1)
  timer ??= setTimeout(() => void flushReadings(), FLUSH_MS).unref()
}

/** Writes the counts down, by day in India. It never rejects: what cannot be written is tried with the next. */
export async function flushReadings(now = new Date()): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const due = counts
  if (due.size === 0) return
  counts = new Map()
  try {
    await db().$executeRaw`
      INSERT INTO article_readings AS r (day, article, count)
      SELECT (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date, u.article, u.count
      FROM unnest(${[...due.keys()]}::text[], ${[...due.values()]}::int[]) AS u (article, count)
      ON CONFLICT (day, article) DO UPDATE SET count = r.count + excluded.count`
  } catch (error) {
    log.warn('readings.not-written', describeError(error))
    for (const [path, count] of due) counts.set(path, (counts.get(path) ?? 0) + count)
    timer ??= setTimeout(() => void flushReadings(), FLUSH_MS).unref()
  }
}
