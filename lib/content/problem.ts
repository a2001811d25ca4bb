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
    /** The problems that this one is made of: see `together`. */
    readonly parts: readonly ContentProblem[] = [],
  ) {
    super(`${describePlace(place)}${says}`)
  }
}

/** What something throws, if it is for an editor; anything else is thrown on. */
export function problemOf(work: () => void): ContentProblem | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof ContentProblem) return error
    throw error
  }
}

/** Several problems of one document as one, so that an editor sees them all at once. */
export function together(problems: readonly ContentProblem[]): ContentProblem {
  const [first, ...more] = problems.flatMap((one) => (one.parts.length > 0 ? one.parts : [one]))
  if (first && more.length === 0) return first
  const parts = [first, ...more].filter((one) => one !== undefined)
  return new ContentProblem(parts.map(({ message }) => message).join('; '), {}, [], parts)
}

/** `content/articles/one.mdx:3, field "title": `, as much of it as is known. */
export function describePlace({ file, line, field }: ProblemPlace): string {
  const where = [file && (line ? `${file}:${line}` : file), !file && line && `line ${line}`]
  const parts = [...where, field && `field "${field}"`].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}: ` : ''
}
