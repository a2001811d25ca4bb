import type { Comment, Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { walk } from '@/lib/content/walk'

/** What of a page the front looks at, each with its place in the text. */
export type PageParts = {
  elements: Element[]
  comments: Comment[]
}

/** Reads a page with a real parser. Places of attributes are in each element's data. */
export function readPage(html: string): PageParts {
  const parts: PageParts = { elements: [], comments: [] }
  walk<Nodes>(fromHtml(html, { verbose: true }), (node) => {
    if (node.type === 'element') parts.elements.push(node)
    if (node.type === 'comment') parts.comments.push(node)
  })
  return parts
}

/** Where a node begins and ends in the text. */
export function placeOf(node: Element | Comment): { start: number; end: number } {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  // Only what the parser adds by itself has no place, and nobody asks for that.
  if (start === undefined || end === undefined) throw new Error('a part of a page has no place')
  return { start, end }
}

/** Where an attribute stands, its name and value. */
export function attributePlace(element: Element, name: string): { start: number; end: number } {
  const place = element.data?.position?.properties?.[name]
  if (place?.start.offset === undefined || place.end.offset === undefined)
    throw new Error('an attribute has no place')
  return { start: place.start.offset, end: place.end.offset }
}
