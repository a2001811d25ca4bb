import { db } from '@/lib/db'

/** About how often each article was opened in the last days, by path. */
export async function readReadings(days = 30, now = new Date()): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ article: string; count: number }[]>`
    SELECT article, sum(count)::int AS count FROM article_readings
    WHERE day > (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date - ${days}::int
    GROUP BY article`
  return new Map(rows.map(({ article, count }) => [article, count]))
}
