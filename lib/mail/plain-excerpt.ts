const MOST = 600

/** Words that a mail program would make a link of, with a scheme or without. */
const links =
  /\S*(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b\S*/giu

/**
 * A visitor's text as it may stand in a mail: paragraph by paragraph, every link and address named but
 * not shown, at most 600 characters. Escaping is React's.
 */
export function plainExcerpt(typed: string): string[] {
  const plain = typed.replace(/<[^>]*>/g, ' ').replace(links, '[link]')
  const signs = [...plain]
  const cut = signs.length > MOST ? `${signs.slice(0, MOST).join('').trim()} …` : plain
  return cut
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/[<>]/g, ' ')
        .replace(/\p{Cc}+|\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}
