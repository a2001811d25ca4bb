import type { PublicIndex } from './public-index'
import type { Concept } from './read-query'

/** How many articles were found, and the best by their places in the index. */
export type Ranking = { total: number; places: number[] }

/**
 * Articles that answer at least half of the concepts, best first; equally good ones newest first.
 * An article that answers all of them comes before one that answers some well.
 * @param most how many places to give
 */
export function rank(concepts: Concept[], index: PublicIndex, most: number): Ranking {
  const size = index.slugs.length
  const scores = new Float32Array(size)
  const answered = new Uint8Array(size)
  for (const concept of concepts) {
    const best = bestOf(concept, index)
    for (let place = 0; place < size; place += 1) {
      const own = best[place] ?? 0
      if (own === 0) continue
      scores[place] = (scores[place] ?? 0) + own
      answered[place] = (answered[place] ?? 0) + 1
    }
  }
  const needed = Math.max(1, Math.ceil(concepts.length / 2))
  const best: { place: number; score: number }[] = []
  let total = 0
  for (let place = 0; place < size; place += 1) {
    const count = answered[place] ?? 0
    if (count < needed || !index.cards[place]) continue
    total += 1
    const score = (scores[place] ?? 0) * (count / concepts.length) ** 2
    if (best.length === most && score <= (best.at(-1)?.score ?? 0)) continue
    // Sorting only the few best is much cheaper than sorting thousands.
    const rankOf = best.findIndex((other) => other.score < score)
    best.splice(rankOf < 0 ? best.length : rankOf, 0, { place, score })
    if (best.length > most) best.pop()
  }
  return { total, places: best.map(({ place }) => place) }
}

/** For each article how well the best of the alternatives answers. */
function bestOf(concept: Concept, index: PublicIndex): Float32Array {
  const best = new Float32Array(index.slugs.length)
  for (const { term, weight } of concept) {
    const row = index.rows.get(term) ?? -1
    if (row < 0) continue
    const postings = index.postingsOf(row)
    const factor = (rarity(postings.length, index.slugs.length) * weight) / 255
    for (const posting of postings) {
      const place = posting >>> 8
      const value = (posting & 255) * factor
      if (value > (best[place] ?? 0)) best[place] = value
    }
  }
  return best
}

/** A word in few articles says more than one in many (inverse document frequency). */
const rarity = (holding: number, all: number) => Math.log(1 + all / holding)
