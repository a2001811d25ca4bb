const MOST = 70

/**
 * An address made of a title: small letters, digits and hyphens, cut between words.
 * @returns null when less than half of the title's letters are Latin, because what is left would say
 * something else; a Devanagari title is not transliterated
 */
export function slugOf(title: string): string | null {
  const latin = title
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{Mn}+/gu, (letter) => letter.charAt(0))
    .replace(/['’]/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
  const letters = latin.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  const kept = latin.match(/[a-z]/g)?.length ?? 0
  if (kept === 0 || kept * 2 < letters) return null
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean)
  let slug = words.shift()?.slice(0, MOST) ?? ''
  for (const word of words) {
    if (slug.length + 1 + word.length > MOST) break
    slug += `-${word}`
  }
  return slug
}
