/** A part of a style sheet: a statement without a block, or a prelude with the text of its block. */
export type StylePart = { prelude: string; block: string | null }

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** Splits a style sheet, or the block of a grouping rule, into its parts. */
export function parseStyles(css: string): StylePart[] {
  const parts: StylePart[] = []
  let at = 0
  while (at < css.length) {
    const end = findEnd(css, at, ';{')
    const prelude = css.slice(at, end).trim()
    if (css[end] !== '{') {
      if (prelude) parts.push({ prelude, block: null })
      at = end + 1
      continue
    }
    const close = findEnd(css, end + 1, '}')
    parts.push({ prelude, block: css.slice(end + 1, close) })
    at = close + 1
  }
  return parts
}

/** Splits a list of selectors at its own commas. */
export function splitSelectors(list: string): string[] {
  const selectors: string[] = []
  for (let at = 0; at <= list.length; ) {
    const end = findEnd(list, at, ',')
    selectors.push(list.slice(at, end).trim())
    at = end + 1
  }
  return selectors
}

/** Where one of some characters stands next, outside of strings, comments and brackets; else the end. */
export function findEnd(text: string, from: number, wanted: string): number {
  const open: string[] = []
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] as string
    if (char === '\\') at += 1
    else if (char === '"' || char === "'") at = endOfString(text, at)
    else if (text.startsWith('/*', at)) at = endOfComment(text, at)
    else if (open.length === 0 && wanted.includes(char)) return at
    else if (closing[char]) open.push(closing[char])
    else if (char === open.at(-1)) open.pop()
  }
  return text.length
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === text[from]) return at
  }
  return text.length
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf('*/', from + 2)
  return end < 0 ? text.length : end + 1
}
