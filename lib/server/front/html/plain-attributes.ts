import type { Element } from 'hast'
import type { Edit } from './edits'

const empty = /=""$/

/**
 * Attributes as HTML writes them: React prints some in capitals, and a value for those that need none. That is
 * for its own programs; on the way to a phone each letter counts. Of a drawing's, a browser knows the capitals again.
 */
export function plainAttributes(source: string, element: Element): Edit[] {
  const places = Object.values(element.data?.position?.properties ?? {})
  return places.flatMap((place) => {
    const [start, end] = [place?.start.offset, place?.end.offset]
    if (start === undefined || end === undefined) return []
    const written = source.slice(start, end)
    const name = written.split('=', 1)[0] as string
    const text = (name.toLowerCase() + written.slice(name.length)).replace(empty, '')
    return text === written ? [] : [{ start, end, text }]
  })
}
