/** How many characters of a query are looked for; the form takes no more. */
const LONGEST = 100

/** What was typed as one line of at most a hundred characters. Of several only the first counts. */
export function tidyQuery(typed: string | string[] = ''): string {
  const first = Array.isArray(typed) ? (typed[0] ?? '') : typed
  const line = first.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return [...line].slice(0, LONGEST).join('').trim()
}
