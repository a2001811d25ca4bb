import type { Nodes, Root } from 'hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { walk } from './walk'

/** What the checks want to know of a body, each with its line in the file. */
export type Marks = {
  headings: { depth: number; id: string; line: number }[]
  links: { to: string; line: number }[]
  citations: { id: string; line: number }[]
  /** `cites` counts the sources inside of the claim. */
  claims: { cites: number; line: number }[]
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const isJsx = (node: { type: string }): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

const isCite = (node: { type: string }): node is Jsx => isJsx(node) && node.name === 'Cite'

const attribute = (node: Jsx, name: string) =>
  String(node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)?.value)

/**
 * Reads a compiled body while it still has its positions.
 * @param linesBefore how many lines of the file precede the body
 */
export function marksOf(tree: Root, linesBefore: number): Marks {
  const marks: Marks = { headings: [], links: [], citations: [], claims: [] }
  walk<Nodes>(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + linesBefore
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName))
      marks.headings.push({
        depth: Number(node.tagName[1]),
        id: String(node.properties.id),
        line,
      })
    if (node.type === 'element' && node.tagName === 'a')
      marks.links.push({ to: String(node.properties.href), line })
    if (!isJsx(node)) return
    if (isCite(node)) marks.citations.push({ id: attribute(node, 'id'), line })
    if (node.name === 'Claim') marks.claims.push({ cites: countCites(node), line })
  })
  return marks
}

function countCites(claim: Jsx): number {
  let count = 0
  walk<Nodes>(claim as Nodes, (node) => {
    if (isCite(node)) count += 1
  })
  return count
}
