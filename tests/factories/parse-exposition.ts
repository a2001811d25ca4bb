export type Parsed = { type: string; samples: { labels: Record<string, string>; value: number }[] }

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const label = '([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\\\\n]|\\\\["\\\\n])*)"'
const sampleLine = new RegExp(`^(${name})(?:\\{((?:${label},?)*)\\})? (\\S+)$`)
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter))

/** Reads Prometheus' text format 0.0.4 as strictly as it is described; throws at a line that is none. */
export function parseExposition(text: string): Map<string, Parsed> {
  if (text && !text.endsWith('\n')) throw new Error('the last line has no end')
  const metrics = new Map<string, Parsed>()
  let type = ''
  for (const line of text.split('\n').slice(0, -1)) {
    const typed = new RegExp(`^# TYPE (${name}) (counter|gauge|histogram)$`).exec(line)
    if (typed) type = typed[2] ?? ''
    if (line.startsWith('#') && !typed && !new RegExp(`^# HELP ${name} \\S`).test(line))
      throw new Error(`no comment: ${line}`)
    if (line.startsWith('#')) continue
    const [, metric = '', labels = '', value = ''] = readSample(line)
    const pairs = [...labels.matchAll(new RegExp(label, 'g'))]
    const found = metrics.get(metric) ?? { type, samples: [] }
    found.samples.push({
      labels: Object.fromEntries(pairs.map(([, key, text]) => [key ?? '', unescaped(text ?? '')])),
      value: Number(value.replace('Inf', 'Infinity')),
    })
    metrics.set(metric, found)
  }
  return metrics
}

function readSample(line: string): (string | undefined)[] {
  const found = sampleLine.exec(line)
  if (!found) throw new Error(`no sample: ${line}`)
  return [found[0], found[1], found[2], found.at(-1)]
}
