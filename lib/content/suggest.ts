/** How many letters have to be changed, added, left out or swapped to make one word of the other. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (back: number, left: number) => rows[i - back]?.[j - left] ?? 0
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1
      row.push(
        Math.min(
          at(1, 0) + 1,
          (row[j - 1] ?? 0) + 1,
          at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** The known name that was most likely meant; null when none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(name.length / 3))
  const near = [...known]
    .map((candidate) => ({
      candidate,
      far: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
  return near[0]?.candidate ?? null
}

/** ` (did you mean "title"?)`, or nothing. */
export function suggest(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known)
  return meant ? ` (did you mean "${meant}"?)` : ''
}
