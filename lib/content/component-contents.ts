import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { ComponentName } from './components'

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

/** What some components have to hold, beyond words. Null when it is there; else what to say to an editor. */
export function wrongContents(name: ComponentName, { children }: Jsx): string | null {
  const lists = children.filter((child) => child.type === 'list')
  if (name === 'KeyPoints' && (lists.length !== 1 || children.length !== 1))
    return '<KeyPoints> holds one list: a line for each point, beginning with "- "'
  if (name === 'Table' && (children.length !== 1 || children[0]?.type !== 'table'))
    return '<Table> holds one Markdown table and nothing else, with an empty line before and after it'
  if (name !== 'Recipe') return null
  if (!lists.some((list) => !list.ordered))
    return '<Recipe> has no ingredients: a list whose lines begin with "- "'
  if (!lists.some((list) => list.ordered))
    return '<Recipe> has no steps: a list whose lines begin with "1. ", "2. " and so on'
  return null
}
