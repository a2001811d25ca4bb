const MOST = 60

/**
 * A visitor's name as it may stand in a mail: one line, no addresses of the web, at most 60
 * characters. Escaping is React's.
 */
export function plainName(typed: string): string {
  const line = typed
    .replace(/<[^>]*>/g, ' ')
    .replace(/\p{C}+|\s+/gu, ' ')
    .trim()
  const withoutLinks = line
    .replace(/\S*(?:https?:|www\.|:\/\/|\/\/)\S*/gi, '')
    .replace(/\b\S+\.(?:\w{2,})(?:\/\S*)?/g, '')
  const clean = withoutLinks.replace(/[<>@]/g, ' ').replace(/\s+/g, ' ').trim()
  return [...clean].slice(0, MOST).join('')
}
