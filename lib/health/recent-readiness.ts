import { type Readiness, readiness } from './readiness'

const KEPT_MS = 1_000

/**
 * Makes what answers `/readyz`: all who ask at once share one look, and what is well is said again for a second. After
 * a crash everybody comes at once, and who asks would wait for the database among them all, though it has just
 * answered. What is not well is looked at each time.
 * @param look what finds out; it does not reject
 */
export function rememberReadiness(look: () => Promise<Readiness>): () => Promise<Readiness> {
  let last: { found: Promise<Readiness>; until: number } | null = null
  return () => {
    if (last && performance.now() < last.until) return last.found
    const mine = { found: look(), until: Number.POSITIVE_INFINITY }
    last = mine
    void mine.found.then(({ ready }) => {
      mine.until = ready ? performance.now() + KEPT_MS : 0
    })
    return mine.found
  }
}

/** Readiness as of at most a second ago. */
export const recentReadiness = rememberReadiness(readiness)
