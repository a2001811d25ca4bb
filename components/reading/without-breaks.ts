import type { Body } from '@/lib/content/model'

type Node = Body | Body['children'][number]

const holdsBlocks = new Set(['root', 'ol', 'ul', 'blockquote'])

/**
 * A body without the line breaks between its blocks: a browser drops them, and they are bytes of the first flight
 * (decision 072). Those between words stay. @returns a copy
 */
export function withoutBreaks<Some extends Node>(node: Some): Some {
  if (!('children' in node)) return node
  const name = node.type === 'element' ? node.tagName : node.type
  const children = node.children as Node[]
  const kept = holdsBlocks.has(name) ? children.filter((child) => !isBreak(child)) : children
  return { ...node, children: kept.map(withoutBreaks) }
}

const isBreak = (node: Node) => node.type === 'text' && node.value === '\n'
