import type { FunnelLine } from '@/lib/owner/numbers/read-funnel'

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** Lines of a table under other names. */
export const named = (lines: FunnelLine[], wordsOf: (name: string) => string): FunnelLine[] =>
  lines.map(({ name, counts }) => ({ name: wordsOf(name), counts }))

/** A day such as 2026-11-23 in words. */
export const dayWords = (day: string): string => format.format(new Date(day))

/** A counted source in words. @param titleOf the title of the article at a path */
export function sourceWords(source: string, titleOf: (path: string) => string): string {
  if (source.startsWith('/')) return titleOf(source)
  if (source.startsWith('utm:')) return `Campaign “${source.slice(4)}”`
  return source === 'direct' ? 'Straight here' : 'Others together'
}
