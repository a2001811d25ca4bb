import { escapeLineStarts } from './escape-markdown'
import { inlineMarkdown } from './inline-markdown'
import { markdownTable } from './markdown-table'
import type { Plain } from './plain'

const blocks = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table'.split(' '))
const isBlock = (node: Plain) => node.type === 'element' && blocks.has(node.name)
const isBlank = (node: Plain) => node.type === 'text' && node.value.trim() === ''

/** Plain text as Markdown (CommonMark with GFM tables), blocks apart by an empty line. */
export const toMarkdown = (nodes: Plain[]): string => join(nodes, '\n\n')

function join(nodes: Plain[], between: string): string {
  return paragraphs(nodes).map(blockToMarkdown).filter(Boolean).join(between)
}

/** Loose inline nodes, as in a tight list, count as a paragraph. */
function paragraphs(nodes: Plain[]): Plain[] {
  const found: Plain[] = []
  let open: Plain[] | null = null
  for (const node of nodes) {
    if (isBlock(node)) {
      open = null
      found.push(node)
    } else if (open) open.push(node)
    else if (!isBlank(node)) {
      open = [node]
      found.push({ type: 'element', name: 'p', children: open })
    }
  }
  return found
}

function blockToMarkdown(node: Plain): string {
  if (node.type !== 'element') return ''
  const { name, children } = node
  if (name === 'ul' || name === 'ol') return list(children, name === 'ol')
  if (name === 'blockquote') return prefixed(toMarkdown(children), '> ', '> ')
  if (name === 'table') return markdownTable(node)
  if (name === 'hr') return '* * *'
  if (name === 'pre') return fenced(rawText(children))
  const line = inlineMarkdown(children)
  const depth = /^h([1-6])$/.exec(name)?.[1]
  if (depth) return `${'#'.repeat(Number(depth))} ${line.replace(/#+$/, '\\$&')}`
  return escapeLineStarts(line)
}

function list(children: Plain[], ordered: boolean): string {
  const items = children.filter((child) => child.type === 'element')
  const loose = items.some(({ children: inner }) => inner.filter(isParagraph).length > 0)
  return items
    .map(({ children: inner }, index) => {
      const marker = ordered ? `${index + 1}. ` : '- '
      const text = join(inner, loose ? '\n\n' : '\n')
      return prefixed(text, marker, ' '.repeat(marker.length))
    })
    .join(loose ? '\n\n' : '\n')
}

const isParagraph = (node: Plain) => node.type === 'element' && node.name === 'p'

/** Puts something before the first line and something before each other one. */
const prefixed = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n')

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`
}

const rawText = (nodes: Plain[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return node.type === 'element' ? rawText(node.children) : ''
    })
    .join('')
