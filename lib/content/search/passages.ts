import type { ElementContent, RootContent } from 'hast'
import type { Body } from '@/lib/content/model'
import { significantTerms } from './significant-words'

/** A paragraph, list item or table row, and the heading that it stands under. */
export type Passage = {
  text: string
  /** The terms of its words, stop words left out, parted by blanks: a search need not read all texts again. */
  terms: string
  heading?: { id: string; text: string }
}

const headings = new Set(['h2', 'h3', 'h4'])
const wholes = new Set(['p', 'li', 'tr', 'dt', 'dd', 'blockquote', 'figcaption'])
/** Attributes of our components that a reader sees as words. */
const shownAttributes = new Set(['title', 'caption', 'alt'])

type Part = Body | RootContent | ElementContent

/** The words of a body, block by block, in reading order. Headings are not passages of their own. */
export function passagesOf(body: Body): Passage[] {
  const passages: Passage[] = []
  let heading: Passage['heading']
  const keep = (text: string) => {
    const tidy = text.replace(/\s+/g, ' ').trim()
    if (tidy) passages.push({ text: tidy, terms: significantTerms(tidy).join(' '), heading })
  }
  const walk = (node: Part) => {
    if (node.type === 'element' && headings.has(node.tagName)) {
      heading = { id: String(node.properties.id ?? ''), text: textOf(node).trim() }
      return
    }
    if (node.type === 'text') return keep(node.value)
    if (node.type === 'element' && wholes.has(node.tagName) && !holdsBlocks(node))
      return keep(textOf(node))
    for (const text of shownTexts(node)) keep(text)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(body)
  return passages
}

const holdsBlocks = (node: Part): boolean =>
  'children' in node &&
  node.children.some((child) => child.type === 'element' && wholes.has(child.tagName))

function textOf(node: Part): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const isCell = node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
  return node.children.map(textOf).join('') + (isCell ? ' ' : '')
}

function shownTexts(node: Part): string[] {
  if (node.type !== 'mdxJsxFlowElement') return []
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    shownAttributes.has(attribute.name) &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  )
}
