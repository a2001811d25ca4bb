import type { Finding } from './finding'
import { ContentProblem, describePlace } from './problem'

const count = (number: number, one: string, many: string) =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`

/** Findings as text, with a line of sums at the end. */
export const report = (findings: readonly Finding[]): string =>
  [...linesOf(findings), summary(findings)].join('\n')

/** A line for each finding: file by file, each in the order of its lines. */
export function linesOf(findings: readonly Finding[]): string[] {
  const sorted = findings.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.level.localeCompare(b.level) ||
      a.says.localeCompare(b.says),
  )
  const lines = sorted.map(
    ({ file, line, ...one }) =>
      `${describePlace({ file, line })}${one.level === 'advice' ? 'advice: ' : ''}${one.says}`,
  )
  return [...new Set(lines)]
}

function summary(findings: readonly Finding[]): string {
  const errors = errorsIn(findings).length
  const files = new Set(findings.map((one) => one.file)).size
  const found = [
    count(errors, 'error', 'errors'),
    count(findings.length - errors, 'piece of advice', 'pieces of advice'),
  ]
  const sums = `${found.filter(Boolean).join(' and ')} in ${count(files, 'file', 'files')}.`
  if (findings.length === 0) return 'The content is in order.'
  if (errors === 0) return `The content is in order, with ${sums}`
  return `${sums} Errors keep this from being published.`
}

export const errorsIn = (findings: readonly Finding[]) =>
  findings.filter((one) => one.level === 'error')

/** The refusal of a publication: all its errors as one text. */
export const refusal = (findings: readonly Finding[]) =>
  new ContentProblem(report(findings), {}, findings)

/** What was thrown as findings; one that was no ContentProblem is thrown on. */
export function findingsOf(error: unknown): Finding[] {
  if (!(error instanceof ContentProblem)) throw error
  if (error.findings.length > 0) return [...error.findings]
  const { file = '', line, field } = error.place
  return [{ level: 'error', file, line, field, says: error.says }]
}
