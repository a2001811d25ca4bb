import { ContentProblem } from './problem'

type Fault = { reason?: string; line?: number }
type Told = { says: string; line?: number }
type Plain = [RegExp, (found: RegExpExecArray, fault: Fault, raw: string) => Told]

const lineWith = (raw: string, wanted: (line: string) => boolean) => {
  const at = raw.split('\n').findIndex(wanted)
  return at < 0 ? undefined : at + 1
}
const isUnquoted = (line: string) =>
  /^\s*<[A-Za-z]/.test(line) && (line.match(/"/g)?.length ?? 0) % 2 === 1

/** What the parser says of a body that it cannot read, and what that means to an editor. */
const plainly: Plain[] = [
  [
    /^Unexpected closing tag `(<\/\w*>)`, expected corresponding closing tag for `<(\w*)>`/,
    ([, written, open], { line }) => ({
      line,
      says: `${written} closes nothing: what is open here is <${open}>, so write </${open}>`,
    }),
  ],
  [
    /^Expected a closing tag for `<(\w*)>` \((\d+):/,
    ([, name, opened]) => ({
      line: Number(opened),
      says: `<${name}> is opened here and never closed: write </${name}> on a line of its own where it ends`,
    }),
  ],
  [
    /^Unexpected closing slash/,
    (_found, { line }) => ({
      line,
      says: 'this closes a component that was never opened: take it out, or open it before',
    }),
  ],
  [
    /^Unexpected end of file in attribute value/,
    (_found, { line }, raw) => ({
      line: lineWith(raw, isUnquoted) ?? line,
      says: 'a quotation mark is missing: what a component says stands between two, as title="text"',
    }),
  ],
  [
    /^Unexpected end of file (?:in|after|before) (?:tag|name|attribute|self-closing)/,
    (_found, { line }) => ({ line, says: 'a component is not finished: it ends with > or />' }),
  ],
  [
    /before attribute value/,
    (_found, { line }) => ({
      line,
      says: 'what stands behind = needs straight quotation marks around it, as title="text"',
    }),
  ],
  [
    /expression/,
    (_found, { line }, raw) => ({
      line: lineWith(raw, (text) => /(?<!\\)\{/.test(text)) ?? line,
      says: 'expressions in { } are not allowed: an article is words, not code. For a brace as text write \\{',
    }),
  ],
  [
    /^Unexpected character `!`.* before name/,
    (_found, { line }) => ({ line, says: 'a comment <!-- … --> cannot stand here: take it out' }),
  ],
  [
    /before name/,
    (_found, { line }) => ({
      line,
      says: 'a < begins the name of a component: for “less than” write \\< or the words',
    }),
  ],
]

/** What is wrong with a body that cannot be parsed, in an editor's words. Lines are those of the body. */
export function plainMdx(error: unknown, raw: string): ContentProblem {
  if (error instanceof ContentProblem) return error
  const fault = error as Fault
  const reason = fault.reason ?? String(error)
  for (const [pattern, tell] of plainly) {
    const found = pattern.exec(reason)
    if (!found) continue
    const { says, line } = tell(found, fault, raw)
    return new ContentProblem(says, { line })
  }
  return new ContentProblem(`cannot be read as MDX: ${reason}`, { line: fault.line })
}
