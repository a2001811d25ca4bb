import { inlineMarkdown } from './inline-markdown'
import type { Plain } from './plain'

type Element = Extract<Plain, { type: 'element' }>

const rules: Record<string, string> = { left: ':--', center: ':-:', right: '--:' }

/** A table of GFM. It has a row of headings first, as Markdown knows no other. */
export function markdownTable(table: Element): string {
  const [head, ...rows] = elements(table, 'tr')
  if (!head) return ''
  const rule = cells(head).map(({ align }) => rules[align ?? ''] ?? '---')
  return [
    row(cells(head).map(words)),
    row(rule),
    ...rows.map((r) => row(cells(r).map(words))),
  ].join('\n')
}

const row = (columns: string[]) => `| ${columns.join(' | ')} |`
const words = (cell: Element) => inlineMarkdown(cell.children).replaceAll('\\\n', ' ')
const cells = (tableRow: Element) => elements(tableRow, 'th', 'td')

/** Elements of these names in their order, however deep; a table has none inside of each other. */
function elements(node: Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return names.includes(child.name) ? [child] : elements(child, ...names)
  })
}
