import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'

const REPORT = 'docs/benchmarks.md'

/** Writes one benchmark's part of docs/benchmarks.md; the others stay as they are. */
export async function writeSection(name: string, text: string): Promise<string> {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- end of ${name} -->`]
  const whole = await fs.readFile(REPORT, 'utf8').catch(() => '# Benchmarks\n')
  const section = `${begin}\n\n${text.trim()}\n\n${end}`
  const from = whole.indexOf(begin)
  const to = whole.indexOf(end)
  const written =
    from < 0 || to < from
      ? `${whole.trimEnd()}\n\n${section}\n`
      : whole.slice(0, from) + section + whole.slice(to + end.length)
  await fs.writeFile(REPORT, written)
  return REPORT
}

/** A table of Markdown; all columns but the first hold figures. */
export function table(head: string[], rows: string[][]): string {
  const rule = head.map((_, i) => (i ? '---:' : '---'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** On what it was measured. @param loads load averages of the machine before and after */
export function machineLine(loads: number[]): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  const machine = `${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const day = new Date().toISOString().slice(0, 10)
  return `Measured ${day} at ${commit} on ${machine}. Load average of the machine before and after: ${loads
    .map((load) => load.toFixed(1))
    .join(' and ')}.`
}

/** The figure that a share of them does not exceed. @param share from 0 to 1 */
export function quantileOf(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The middle one of some figures. */
export const medianOf = (figures: number[]): number => quantileOf(figures, 0.5)
