import type { Letter, Part, Pointer } from './letter'

const WIDTH = 74

/** A letter as plain text: short lines, each address on a line of its own so that none is broken. */
export function toText({ greeting, parts, footer }: Letter): string {
  const body = [wrap(greeting), ...parts.map(partText)].join('\n\n')
  const foot = footer.map((part) => (typeof part === 'string' ? wrap(part) : pointerText(part)))
  return `${body}\n\n--\nNouriva by Ishita\n\n${foot.join('\n\n')}\n`
}

function partText(part: Part): string {
  if (typeof part === 'string') return wrap(part)
  if ('says' in part) return pointerText(part)
  if ('action' in part) return `${wrap(`${part.action}:`)}\n${part.href}`
  if ('points' in part) return part.points.map((point) => wrap(point, '- ')).join('\n')
  return `${wrap(part.title)}\n${wrap(part.description)}\n${part.href}`
}

const pointerText = ({ says, href }: Pointer) => `${wrap(says)}\n${href}`

/** Breaks a paragraph at spaces. @param bullet what the first line begins with; the others stand below its words */
function wrap(text: string, bullet = ''): string {
  const indent = ' '.repeat(bullet.length)
  const lines: string[] = []
  let line = bullet
  for (const word of text.split(/\s+/)) {
    const longer = line.trim() === bullet.trim() ? `${line}${word}` : `${line} ${word}`
    if (longer.length <= WIDTH || line === indent) {
      line = longer
      continue
    }
    lines.push(line)
    line = `${indent}${word}`
  }
  return [...lines, line].join('\n')
}
