const key = /^(\s*)([A-Za-z_][\w-]*):(?:\s+(.*))?$/
const item = /^\s*-\s/
const inFlow = /[{,]\s*([A-Za-z_][\w-]*):/g
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g

/**
 * Which line each field of a file stands on, from 1: `image`, `image.alt`, `keyPoints.0`. It reads
 * two levels of YAML as people write them; the compilation has the last word on what is valid.
 * @param source the whole file: front matter between `---`, or YAML alone
 */
export function fieldLines(source: string): Map<string, number> {
  const found = new Map<string, number>()
  const fenced = /^---\s*$/
  const lines = source.split(/\r?\n/)
  const start = fenced.test(lines[0] ?? '') ? 1 : 0
  let group = ''
  let indent: string | null = null
  let items = 0
  for (const [index, line] of lines.entries()) {
    if (index < start) continue
    if (start === 1 && fenced.test(line)) break
    const at = index + 1
    const [, space = '', name = '', value = ''] = key.exec(line) ?? []
    if (name && space === '') {
      group = name
      indent = null
      items = 0
      found.set(name, at)
      const flow = value.replace(quoted, '""')
      if (flow.startsWith('{'))
        for (const [, nested] of flow.matchAll(inFlow)) found.set(`${name}.${nested}`, at)
    } else if (item.test(line)) found.set(`${group}.${items++}`, at)
    else if (name) {
      indent ??= space
      if (space === indent) found.set(`${group}.${name}`, at)
    }
  }
  return found
}

/** The line of a field, or of the field that it belongs to; 1 when the file has neither. */
export function fieldLine(source: string, field: string): number {
  const lines = fieldLines(source)
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length--) {
    const line = lines.get(parts.slice(0, length).join('.'))
    if (line) return line
  }
  return 1
}
