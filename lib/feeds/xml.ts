/** A piece of XML that is written already. */
export type Markup = { readonly xml: string }

type Content = string | Markup | Markup[]
type Attributes = Record<string, string | undefined>

/** What XML 1.0 cannot hold, not even escaped: control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const clean = (text: string) => text.replace(forbidden, '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML or HTML, in an element or between double quotes. */
export const escapeText = (text: string) =>
  clean(text).replace(/[&<>"]/g, (sign) => entities[sign] as string)

/** One element. A string is text; an attribute without a value is left out. */
export function tag(name: string, content: Content = [], attributes: Attributes = {}): Markup {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('')
  const inner = contentOf(content)
  return { xml: inner ? `<${name}${given}>${inner}</${name}>` : `<${name}${given}/>` }
}

function contentOf(content: Content): string {
  if (typeof content === 'string') return escapeText(content)
  return [content]
    .flat()
    .map(({ xml }) => xml)
    .join('\n')
}

/** Long text with much markup in it, unescaped. */
export const cdata = (text: string): Markup => ({
  xml: `<![CDATA[${clean(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
})

/** A whole XML document. */
export const xmlDocument = (root: Markup) => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
