import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { ContentProblem } from './problem'
import { walk } from './walk'

export type Drawing = { drawing: Root; width: number; height: number }

const elements = new Set(
  'svg g path circle ellipse rect line polyline polygon text tspan title desc defs marker clipPath mask linearGradient radialGradient stop symbol use'.split(
    ' ',
  ),
)
const outside = /^(?:[a-z+.-]+:|\/\/)|url\((?!["']?#)/i

/**
 * Reads an SVG drawing as a tree of data that may stand inline in a page.
 * @param svg the file's text; its size is the viewBox
 * @throws ContentProblem when it holds anything but shapes and words: no script, style, handler or
 * address outside of itself
 */
export function readDrawing(svg: string, file: string): Drawing {
  const body = svg
    .replace(/^\s*<\?xml[^>]*>\s*/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim()
  const tree = fromHtml(body, { fragment: true, space: 'html' })
  const root = tree.children.find((child): child is Element => child.type === 'element')
  if (root?.tagName !== 'svg') throw new ContentProblem('is not an SVG drawing', { file })
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element') checkElement(node, file)
  })
  const [, , width, height] = String(root.properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  if (!width || !height) throw new ContentProblem('the drawing needs a viewBox', { file })
  root.properties.width = width
  root.properties.height = height
  return { drawing: withoutPositions({ type: 'root', children: [root] }), width, height }
}

function checkElement(element: Element, file: string) {
  if (!elements.has(element.tagName))
    throw new ContentProblem(`a drawing may not hold <${element.tagName}>`, { file })
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'xmlns' || name === 'xmlnsXLink') continue
    const handler = /^on/i.test(name) || name === 'style'
    if (handler || outside.test(String(value)))
      throw new ContentProblem(`a drawing may not hold ${name}="${String(value)}"`, { file })
  }
}

const withoutPositions = (tree: Root): Root =>
  JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  )
