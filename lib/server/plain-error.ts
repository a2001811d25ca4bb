/** An error that is told to the person at the terminal: its message is plain, its stack is not printed. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** What to print of an error: the message alone if it was written for people, else all of it. */
export function tell(error: unknown): string {
  if (error instanceof PlainError) return error.message
  if (!(error instanceof Error)) return String(error)
  // ContentProblem speaks to an editor; it is known by name, for this file must not load the compiler.
  if (error.name === 'ContentProblem') return error.message
  return error.stack ?? error.message
}
