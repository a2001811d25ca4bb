import { escapeMarkdown } from './escape-markdown'
import type { Plain } from './plain'

const marks: Record<string, string> = { em: '*', cite: '*', strong: '**', del: '~~' }
const LINE_END = '\\\n'
/** A number in brackets right before one of these would be read as a link or a definition. */
const afterCitation = /(?<!\\)(\[\d+\])(?=[(:])/g

/** One line of words with their emphasis, links and citations. */
export const inlineMarkdown = (nodes: Plain[]): string =>
  nodes
    .map(inline)
    .join('')
    .replaceAll(`${LINE_END} `, LINE_END)
    .replace(afterCitation, '$1\\')
    .trim()

function inline(node: Plain): string {
  if (node.type === 'text') return escapeMarkdown(node.value.replace(/[ \t\r\n]+/g, ' '))
  if (node.type === 'citation') return `[${node.number}]`
  if (node.type === 'image') return `![${escapeMarkdown(node.alt)}](${node.src})`
  const { name, href, children } = node
  if (name === 'br') return LINE_END
  if (name === 'code') return code(children)
  if (href && isText(children, href)) return `<${href}>`
  const inner = children.map(inline).join('')
  if (href) return `[${inner}](${href.replace(/[()<>\\]/g, percentEncoded)})`
  return marked(inner, marks[name] ?? '')
}

/** encodeURIComponent leaves the brackets that DOIs like and that end a link in Markdown. */
const percentEncoded = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** An address that is shown as it is. */
const isText = ([only, ...others]: Plain[], text: string) =>
  others.length === 0 && only?.type === 'text' && only.value === text && !/[<>]/.test(text)

/** A mark has to touch the words that it marks. */
function marked(inner: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? []
  return words ? `${before}${mark}${words}${mark}${after}` : before
}

function code(children: Plain[]): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^[`\s]|[`\s]$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}
