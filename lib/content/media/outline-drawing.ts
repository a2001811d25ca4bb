import type { Root } from 'hast'
import { type Jsx, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { canSet, type Faces, setLine, widthOf } from './set-line'

type Label = { size: number; anchor: string }
/** A part of a drawing, which knows its own text once it is told what it inherits. */
type Part = (above: Label) => string
type Properties = Record<string, unknown> & { children?: unknown }

/** Labels that our typefaces cannot set: left out, or left to the fonts of whoever looks. */
export type Foreign = 'leave out' | 'leave to the reader'

/**
 * A checked drawing as SVG text. Its labels become outlines, so that no font of the machine is asked.
 * @param foreign what becomes of labels in letters that `faces` have not
 */
export function outlineDrawing(
  drawing: Root,
  faces: Faces,
  foreign: Foreign = 'leave out',
): string {
  const jsx = (name: unknown, properties: Properties): Part =>
    typeof name === 'string'
      ? element(name, properties, { faces, foreign })
      : inside(properties.children)
  const options = {
    Fragment: Symbol('fragment'),
    jsx: jsx as unknown as Jsx,
    jsxs: jsx as unknown as Jsx,
    elementAttributeNameCase: 'html',
  } as const
  const whole = toJsxRuntime(drawing, options) as unknown as Part
  return whole({ size: 16, anchor: 'start' })
}

const unseen = new Set(['title', 'desc'])

function element(
  name: string,
  { children, ...attributes }: Properties,
  { faces, foreign }: { faces: Faces; foreign: Foreign },
): Part {
  if (unseen.has(name)) return () => ''
  return (above) => {
    const label = {
      size: Number.parseFloat(String(attributes['font-size'] ?? above.size)),
      anchor: String(attributes['text-anchor'] ?? above.anchor),
    }
    const wording = name === 'text' || name === 'tspan'
    if (!wording) return tag(name, attributes, inside(children)(label))
    if (foreign === 'leave to the reader' && !isOurs(children, faces))
      return tag(name, attributes, asWords(children)(label))
    const { x, y, ...rest } = attributes
    return tag('g', rest, setLabel(wordsOf(children), { x, y }, label, faces))
  }
}

/** Whether a label is one line that our typefaces can set whole. */
const isOurs = (children: unknown, faces: Faces) =>
  [children].flat().every((child) => typeof child !== 'function') &&
  canSet(wordsOf(children), faces)

const tag = (name: string, attributes: object, content: string) => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${inQuotes(value)}"`)
  return `<${name}${written.join('')}>${content}</${name}>`
}

const inQuotes = (value: unknown) =>
  String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Whatever stands between the shapes is white space. */
const inside =
  (children: unknown): Part =>
  (above) =>
    [children]
      .flat()
      .map((child) => (typeof child === 'function' ? child(above) : ''))
      .join('')

/** What a label says, with the parts of it that stand elsewhere. */
const asWords =
  (children: unknown): Part =>
  (above) =>
    [children]
      .flat()
      .map((child) => (typeof child === 'function' ? child(above) : inQuotes(child ?? '')))
      .join('')

const wordsOf = (children: unknown) =>
  [children]
    .flat()
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()

function setLabel(
  words: string,
  place: { x: unknown; y: unknown },
  { size, anchor }: Label,
  faces: Faces,
): string {
  const width = widthOf(words, faces) * size
  const back = { middle: width / 2, end: width }[anchor] ?? 0
  return setLine(words, faces, { x: Number(place.x ?? 0) - back, y: Number(place.y ?? 0), size })
}
