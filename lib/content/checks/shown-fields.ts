import type { Passage } from './source'

const name = '(?:title|description|name|alt|caption|text)'
const field = new RegExp(`^\\s*${name}:\\s*(.*)$`)
const item = /^\s*-\s+(.+)$/
const inBraces = new RegExp(`[{,]\\s*${name}:\\s*("[^"]*"|'[^']*'|[^,}]*)`, 'g')
const inBrackets = /^\s*keyPoints:\s*\[(.*)\]\s*$/
const quoted = /"[^"]*"|'[^']*'/g
const goesOn = /^\s+(?![\w-]+:(?:\s|$)|-\s)(\S.*)$/
const block = /^[>|][+-]?$/

/** The words of front matter that readers see, as people write YAML; roughly, for the checks of words. */
export function shownFields(lines: string[]): Passage[] {
  const found: Passage[] = []
  let open: Passage | null = null
  for (const [index, line] of lines.entries()) {
    const more: string | undefined = goesOn.exec(line)?.[1]
    if (open && more) {
      open.text += `\n${more}`
      continue
    }
    const [first, ...others] = valuesOf(line).map((text) => ({
      line: index + 1,
      text,
      weak: false,
    }))
    open = first && others.length === 0 ? first : null
    if (first) found.push(first, ...others)
  }
  return found.map((passage) => ({ ...passage, text: withoutQuotes(passage.text) }))
}

function valuesOf(line: string): string[] {
  const value = field.exec(line)?.[1] ?? item.exec(line)?.[1]
  if (value !== undefined) return [value.replace(block, '')]
  const listed = inBrackets.exec(line)?.[1]
  if (listed) return listed.match(quoted) ?? [listed]
  return [...line.matchAll(inBraces)].map(([, text = '']) => text.trim())
}

const withoutQuotes = (value: string) => value.replace(/^(["'])([\s\S]*)\1$/, '$2')
