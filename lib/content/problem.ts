export type ProblemPlace = { file?: string; line?: number; field?: string }

/** Something an editor has to put right: where it is, what is wrong and what would be right. */
export class ContentProblem extends Error {
  override name = 'ContentProblem'

  constructor(
    readonly says: string,
    readonly place: ProblemPlace = {},
  ) {
    super(`${describePlace(place)}${says}`)
  }
}

function describePlace({ file, line, field }: ProblemPlace): string {
  const where = [file && (line ? `${file}:${line}` : file), !file && line && `line ${line}`]
  const parts = [...where, field && `field "${field}"`].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}: ` : ''
}

/** Several problems as one text, a line each. */
export function listProblems(problems: readonly ContentProblem[]): string {
  return problems.map((problem) => problem.message).join('\n')
}
