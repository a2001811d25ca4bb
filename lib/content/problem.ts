import type { Finding } from './finding'

export type ProblemPlace = { file?: string; line?: number; field?: string }

/** Something an editor has to put right: where it is, what is wrong and what would be right. */
export class ContentProblem extends Error {
  override name = 'ContentProblem'

  constructor(
    readonly says: string,
    readonly place: ProblemPlace = {},
    /** Each thing by itself, where several are wrong. */
    readonly findings: readonly Finding[] = [],
  ) {
    super(`${describePlace(place)}${says}`)
  }
}

/** `content/articles/one.mdx:3, field "title": `, as much of it as is known. */
export function describePlace({ file, line, field }: ProblemPlace): string {
  const where = [file && (line ? `${file}:${line}` : file), !file && line && `line ${line}`]
  const parts = [...where, field && `field "${field}"`].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}: ` : ''
}
