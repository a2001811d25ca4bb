import type { LogFields } from './log'

/** A frame that says a line of a file: a line of a message that begins like one says none. */
const frame = /^\s+at .*:\d+:\d+\)?$/

/** What may be said of an error: its class, its code and where, never its message. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const at = framesOf(error)
    .slice(0, 3)
    .map((line) => line.trim().replace(/\(?\/[^)]*\/([^/)]+)\)?$/, '$1'))
  return { errorName: error.name, errorCode: code, at: at.join(' < ') || undefined }
}

/** The frames come after the message, which may have many lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message)
  const below = begin < 0 ? stack : stack.slice(begin + message.length)
  return below.split('\n').filter((line) => frame.test(line))
}
