import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'

/** Whether a node of a body is a <Figure>. */
export const isFigure = (node: { type: string }): node is MdxJsxFlowElement =>
  node.type === 'mdxJsxFlowElement' && (node as MdxJsxFlowElement).name === 'Figure'

/** One attribute of a component; undefined when it has none of that name. */
export function attributeOf(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}
