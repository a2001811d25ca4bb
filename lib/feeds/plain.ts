/** A text without anything of our own: what any feed reader or program understands. */
export type Plain =
  | { type: 'text'; value: string }
  | { type: 'element'; name: string; href?: string; align?: string; children: Plain[] }
  | { type: 'citation'; number: string; href: string }
  | { type: 'image'; src: string; alt: string }

export const plainText = (value: string): Plain => ({ type: 'text', value })

/** An element such as `p`; a string among its children is text. */
export const plain = (name: string, ...children: (Plain | string)[]): Plain => ({
  type: 'element',
  name,
  children: children.map((child) => (typeof child === 'string' ? plainText(child) : child)),
})

export const plainLink = (href: string, ...children: (Plain | string)[]): Plain => ({
  ...(plain('a', ...children) as Plain & { type: 'element' }),
  href,
})
