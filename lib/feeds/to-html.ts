import type { Plain } from './plain'
import { escapeText } from './xml'

const empty = new Set(['br', 'hr'])

/** Plain text as HTML. */
export const toHtml = (nodes: Plain[]): string => nodes.map(nodeToHtml).join('')

function nodeToHtml(node: Plain): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type === 'citation')
    return `<sup><a href="${escapeText(node.href)}">[${escapeText(node.number)}]</a></sup>`
  if (node.type === 'image')
    return `<img src="${escapeText(node.src)}" alt="${escapeText(node.alt)}">`
  const { name, href, align, children } = node
  const attributes = Object.entries({ href, align })
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeText(value)}"`))
    .join('')
  if (empty.has(name)) return `<${name}>`
  return `<${name}${attributes}>${toHtml(children)}</${name}>`
}
