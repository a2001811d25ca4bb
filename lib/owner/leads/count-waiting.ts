import { db } from '@/lib/db'

/** How many leads wait for the owner, and for how many a day of hers has come. */
export async function countWaiting(now = new Date()): Promise<{ waiting: number; due: number }> {
  const [row] = await db().$queryRaw<{ waiting: number; due: number }[]>`
    SELECT (SELECT count(*)::int FROM leads WHERE waiting_since IS NOT NULL) AS waiting,
      (SELECT count(*)::int FROM leads
        WHERE next_on <= (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date) AS due`
  return row ?? { waiting: 0, due: 0 }
}
