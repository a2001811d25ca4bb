/** npm passes Ctrl-C on although the terminal has sent it to everyone: the echo is no second one. */
const ECHO_MS = 1_000

/** Calls `end` at the first signal to stop, `force` at a second Ctrl-C. */
export function listenForSignals(end: () => void, force: () => void): void {
  let first = 0
  const heard = (signal: NodeJS.Signals) => {
    const now = Date.now()
    if (!first) {
      first = now
      end()
    } else if (signal === 'SIGINT' && now - first > ECHO_MS) force()
  }
  if (process.env.npm_lifecycle_event) watchParent(end)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard)
  // A closed terminal takes no more lines; that is no reason to fail.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

const PARENT_MS = 500

/** A signal to npm may end npm or its shell without reaching this process: then nobody else is left to say it. */
function watchParent(end: () => void): void {
  const parent = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watching)
    end()
  }, PARENT_MS)
  watching.unref()
}
