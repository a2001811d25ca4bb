import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { SKIP, walk } from './walk'

/**
 * A rehype plugin: every table gets a name to be announced by, because it scrolls in a region of its
 * own. Inside of <Table> that is the caption, which it shows too, and the first column are headings.
 */
export function labelTables() {
  return (tree: Root) => {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Table') {
        walk<Nodes>(node, (part) => {
          if (part.type === 'element' && part.tagName === 'table') caption(part, captionOf(node))
        })
        return SKIP
      }
      if (node.type === 'element' && node.tagName === 'table')
        node.properties.ariaLabel = `Table: ${headings(node).join(', ')}`
      return undefined
    })
  }
}

const captionOf = (node: MdxJsxFlowElementHast) =>
  String(node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'caption')?.value)

function caption(table: Element, text: string) {
  table.properties.ariaLabel = text
  walk<Nodes>(table, (row) => {
    if (row.type !== 'element' || row.tagName !== 'tr') return
    const cells = row.children.filter((cell) => cell.type === 'element')
    for (const cell of cells) if (cell.tagName === 'th') cell.properties.scope = 'col'
    const [first] = cells
    if (first?.tagName !== 'td') return
    first.tagName = 'th'
    first.properties.scope = 'row'
  })
  const element: Element = {
    type: 'element',
    tagName: 'caption',
    properties: {},
    children: [{ type: 'text', value: text }],
  }
  table.children.unshift(element)
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

function headings(table: Element): string[] {
  const found: string[] = []
  walk<Nodes>(table, (cell) => {
    const isHeading = cell.type === 'element' && cell.tagName === 'th'
    const text = isHeading ? textOf(cell).trim() : ''
    if (text) found.push(text)
  })
  return found
}
