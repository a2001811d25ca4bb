export type FittedTitle = { lines: string[]; size: number }

export type TitleBox = { width: number; height: number; largest: number; smallest: number }

/** From baseline to baseline, in sizes. */
export const LEADING = 1.12

/** An article that begins a part of a title stands with its word, not at the end of a line. */
const article = /(?<=[:,.?!–—] )(An?|The) (?=\S)/g

/**
 * Finds the largest size at which a title fits a box, and breaks it into lines of like length.
 * @param measure how wide a text is at size 1
 */
export function fitTitle(
  title: string,
  { width, height, largest, smallest }: TitleBox,
  measure: (text: string) => number,
): FittedTitle {
  const words = title
    .trim()
    .replace(article, '$1\u00a0')
    .split(/[^\S\u00a0]+/)
  for (let size = largest; size >= smallest; size -= 2) {
    const lines = breakLines(words, width / size, measure)
    const wide = Math.max(...lines.map(measure)) * size
    if (wide <= width && lines.length * size * LEADING <= height)
      return { lines: balance(words, lines.length, width / size, measure), size }
  }
  // One word longer than a line: nobody writes it, and it has to fit all the same.
  const lines = breakLines(words, width / smallest, measure)
  const fits = Math.min(
    width / Math.max(...lines.map(measure)),
    height / (lines.length * LEADING),
    smallest,
  )
  return { lines, size: fits }
}

function breakLines(words: string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const pause = /[:.?!–—]$/
/** What a line is worth that ends where the sense pauses, as a part of the square of the width. */
const PAUSE = 0.15

/** Breaks words into so many lines that the shortest is as long as can be: no word is left alone. */
function balance(
  words: string[],
  count: number,
  width: number,
  measure: (text: string) => number,
): string[] {
  type Broken = { lines: string[]; cost: number }
  const known = new Map<string, Broken>()
  const from = (first: number, left: number): Broken => {
    const key = `${first} ${left}`
    const found = known.get(key) ?? best(first, left)
    known.set(key, found)
    return found
  }
  const best = (first: number, left: number): Broken => {
    if (first === words.length) return { lines: [], cost: left === 0 ? 0 : Infinity }
    let chosen: Broken = { lines: [], cost: Infinity }
    for (let next = first + 1; left > 0 && next <= words.length; next++) {
      const line = words.slice(first, next).join(' ')
      const room = width - measure(line)
      if (room < 0) break
      const rest = from(next, left - 1)
      const cost = room ** 2 - (pause.test(line) ? PAUSE * width ** 2 : 0) + rest.cost
      if (cost < chosen.cost) chosen = { lines: [line, ...rest.lines], cost }
    }
    return chosen
  }
  return from(0, count).lines
}
