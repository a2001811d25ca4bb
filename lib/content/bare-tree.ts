import type { Root } from 'hast'

type Part = { children?: Part[]; attributes?: object[] } & object

/** A copy of a tree without what says nothing to a reader: positions and the parser's own data double its size. */
export const bareTree = (tree: Root): Root => bare(tree) as Root

function bare(part: Part): Part {
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(part)) {
    if (name === 'position' || name === 'data' || value === undefined) continue
    const isList = name === 'children' || name === 'attributes'
    copy[name] = isList ? (value as Part[]).map(bare) : value
  }
  return copy
}
