import { canSet, type Faces } from './set-line'

const aside = /\s*[([][^)\]]*[)\]]/g
const between = /\s*[:|–—·]\s+|\s+[|–—·]\s*/

/**
 * What of a title the faces can set without changing what it says: a name in another script is left out
 * where it stands in brackets, behind a colon or beside a dash. @returns '' when nothing can stand alone
 */
export function settablePart(title: string, faces: Faces): string {
  if (canSet(title, faces)) return title
  const plain = title.replace(aside, (words) => (canSet(words, faces) ? words : '')).trim()
  if (canSet(plain, faces)) return plain
  return plain.split(between).find((part) => canSet(part, faces)) ?? ''
}
