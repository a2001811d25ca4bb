import { db } from '@/lib/db'
import { describeError, log } from '@/lib/log'
import { countTogether } from './count-together'
import type { StepSlug } from './questions/question'
import type { Source } from './source'

/** What is counted: the first page, each step, the check page, and what came of it. */
export type CountedStep = 'start' | StepSlug | 'check' | 'submitted' | 'confirmed' | 'stopped'

/** Anybody can make up a source: beyond so many in a day and step, the rest are counted together. */
const SOURCES_MOST = 200

const DAY_MS = 24 * 60 * 60 * 1000
/** India is ahead of UTC by this much, all year. */
const INDIA_MS = 5.5 * 60 * 60 * 1000

/** One word for where a visitor came from: the article, else the campaign's source, else neither. */
export const sourceWord = (source: Source | undefined): string =>
  source?.article ?? (source?.utmSource ? `utm:${source.utmSource}` : 'direct')

/**
 * Counts that a step was reached, by day in India and source, and nothing of who reached it. It
 * never rejects: a count that is lost is said in the log. It does not wait for the disk either, since
 * all visitors of a day write the same row: a power cut may cost the last moment's counts. Do not wait
 * for it in a page.
 */
export async function countStep(
  step: CountedStep,
  source?: Source,
  now = new Date(),
): Promise<void> {
  const word = sourceWord(source)
  const day = Math.floor((now.getTime() + INDIA_MS) / DAY_MS)
  await countTogether(`${day} ${step} ${word}`, (count) => write(step, word, { count, now }))
}

type Counted = { count: number; now: Date }

async function write(step: CountedStep, word: string, { count, now }: Counted): Promise<void> {
  try {
    await db().$executeRaw`
      WITH today AS (SELECT (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date AS day),
      known AS (SELECT c.source FROM step_counts c, today WHERE c.day = today.day AND c.step = ${step})
      INSERT INTO step_counts AS c (day, step, source, count)
      SELECT day, ${step}, CASE
        WHEN ${word} IN (SELECT source FROM known) THEN ${word}
        WHEN (SELECT count(*) FROM known) < ${SOURCES_MOST} THEN ${word}
        ELSE 'other' END, ${count}::int FROM today
      WHERE set_config('synchronous_commit', 'off', true) = 'off'
      ON CONFLICT (day, step, source) DO UPDATE SET count = c.count + excluded.count`
  } catch (error) {
    log.warn('plan.not-counted', describeError(error))
  }
}
