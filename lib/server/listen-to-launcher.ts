/**
 * Connects a process of the site with the launcher that started it.
 * Ctrl-C reaches every process of the terminal; the launcher alone answers it and says what to do. A
 * launcher that is gone says nothing more: then the process ends by itself, and soon, for the next launcher wants its place.
 */
export function listenToLauncher(on: { end(orphaned: boolean): void; migrated?(): void }): {
  /** Resolves when everything that is made from sources is up to date; at once where no launcher sees to that. */
  prepared: Promise<void>
  ready(): void
} {
  let ending = false
  let prepare = () => {}
  const prepared = new Promise<void>((resolve) => {
    prepare = resolve
  })
  const end = (orphaned: boolean) => {
    if (ending) return
    ending = true
    on.end(orphaned)
  }
  if (!process.connected) prepare()
  process.on('message', (word) => {
    if (word === 'stop') end(false)
    if (word === 'prepared') prepare()
    if (word === 'migrated') on.migrated?.()
  })
  process.on('disconnect', () => end(true))
  process.on('SIGTERM', () => end(false))
  process.on('SIGINT', () => {})
  process.on('SIGHUP', () => {})
  return { prepared, ready: () => process.send?.('ready', () => {}) }
}
