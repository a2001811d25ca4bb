/** An error that is told to the person at the terminal: its message is plain, its stack is not printed. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** What to print of an error: the message alone if it was written for people, else all of it. */
export function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Known by name: a launcher that was built and the sources that it loads have a PlainError each, and this file
  // must not load the compiler for its ContentProblem, which speaks to an editor.
  if (error.name === 'PlainError' || error.name === 'ContentProblem') return error.message
  return error.stack ?? error.message
}
