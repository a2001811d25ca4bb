import type { Body, Grade, Picture } from '@/lib/content/model'
import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { type Plain, plain, plainText } from './plain'

/** A node of a compiled body: an element, a text, or one of our components. */
type Node = {
  type: string
  tagName?: string
  name?: string | null
  value?: string
  properties?: Record<string, unknown>
  attributes?: { name: string; value: string }[]
  children?: Node[]
}
type Attributes = Record<string, string | undefined>

/**
 * A compiled body with our components said in plain elements: a claim is a quotation that names its
 * grade and what would change it, a callout one with its title, a citation a number, a photo an image. Drawings are left out.
 * @param path where the text stands: links become absolute
 */
export function plainBody(body: Body, path: string): Plain[] {
  return childrenOf(body as Node, absoluteUrl(path))
}

const childrenOf = (node: Node, url: string): Plain[] =>
  (node.children ?? []).flatMap((child) => plainNode(child, url))

function plainNode(node: Node, url: string): Plain[] {
  if (node.type === 'text') return [plainText(node.value ?? '')]
  if (node.type === 'element') return plainElement(node, url)
  if (node.name === undefined) return []
  const attributes = Object.fromEntries(node.attributes?.map((a) => [a.name, a.value]) ?? [])
  if (node.name === 'Cite') return [citation(attributes, url)]
  if (node.name === 'Figure') return figure(attributes)
  const children = childrenOf(node, url)
  if (node.name === 'Claim') return [claim(attributes, children)]
  if (node.name === 'Callout') return [plain('blockquote', ...titleOf(attributes), ...children)]
  return [...titleOf(attributes), ...measures(attributes), ...children]
}

function plainElement(node: Node, url: string): Plain[] {
  const { tagName: name = '', properties = {} } = node
  // The box of a list of tasks is nothing for a feed; a caption stands above its table already.
  if (name === 'input' || name === 'caption') return []
  const href = name === 'a' ? new URL(String(properties.href), url).href : undefined
  const align = typeof properties.align === 'string' ? properties.align : undefined
  return [{ type: 'element', name, href, align, children: childrenOf(node, url) }]
}

const citation = ({ number = '' }: Attributes, url: string): Plain => ({
  type: 'citation',
  number,
  href: `${url}#ref-${number}`,
})

function claim({ grade, change = '' }: Attributes, children: Plain[]): Plain {
  const words = strings().article
  return plain(
    'blockquote',
    plain('p', plain('strong', words.grades[grade as Grade])),
    ...children,
    plain('p', plain('em', `${words.whatWouldChange}:`), ` ${change}`),
  )
}

/** A photo with its caption and credit below. A drawing has no address of its own. */
function figure({ picture = '' }: Attributes): Plain[] {
  const { photo, alt, caption, credit }: Picture = JSON.parse(picture)
  if (!photo) return []
  const below = [caption, credit].filter(Boolean).join(' ')
  return [
    plain('p', { type: 'image', src: absoluteUrl(photo.fallback), alt }),
    ...(below ? [plain('p', plain('em', below))] : []),
  ]
}

/** For how many a recipe is, and how long it takes. */
function measures({ serves, time }: Attributes): Plain[] {
  const words = strings().article
  return serves && time ? [plain('p', `${words.serves}: ${serves} · ${words.time}: ${time}`)] : []
}

/** What a component of any kind says of itself above its content. */
function titleOf({ title, name, caption }: Attributes): Plain[] {
  const says = title ?? name ?? caption
  return says ? [plain('p', plain('strong', says))] : []
}
