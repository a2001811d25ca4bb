export type Random = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** Any entry, all alike. */
  pick<T>(list: readonly T[]): T
  /** An entry by its place: the first is the most frequent, as words are (Zipf). */
  often<T>(list: readonly T[]): T
}

/** Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger). */
export function random(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    // Place p is drawn about in proportion to 1 / (p + 1).
    often: (list) => list[Math.floor((list.length + 1) ** next()) - 1] as (typeof list)[number],
  }
}
