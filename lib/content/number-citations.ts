import type { Nodes, Root } from 'hast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { walk } from './walk'

export type Citation = { id: string; count: number }

const isCite = (node: { type: string; name?: string | null }): node is MdxJsxTextElement =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Cite'

/**
 * Numbers each <Cite> in the tree by the order of first citation, from 1, and by its own
 * occurrence, so that the list of references can link back to every place.
 * @returns the cited ids in that order with how often each is cited.
 */
export function numberCitations(tree: Root): Citation[] {
  const cited: Citation[] = []
  walk<Nodes>(tree, (node) => {
    if (!isCite(node)) return
    const id = String(
      node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value,
    )
    const known = cited.find((citation) => citation.id === id)
    const citation = known ?? { id, count: 0 }
    if (!known) cited.push(citation)
    citation.count += 1
    const number = String(cited.indexOf(citation) + 1)
    node.attributes.push(
      { type: 'mdxJsxAttribute', name: 'number', value: number },
      { type: 'mdxJsxAttribute', name: 'occurrence', value: String(citation.count) },
    )
  })
  return cited
}
