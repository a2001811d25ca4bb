/**
 * Connects a process of the site with the launcher that started it.
 * Ctrl-C reaches every process of the terminal; the launcher alone answers it and says what to do. A
 * launcher that is gone says nothing more: then the process ends by itself, and soon, for the next launcher wants its place.
 */
export function listenToLauncher(on: { end(orphaned: boolean): void; migrated?(): void }): {
  ready(): void
} {
  let ending = false
  const end = (orphaned: boolean) => {
    if (ending) return
    ending = true
    on.end(orphaned)
  }
  process.on('message', (word) => {
    if (word === 'stop') end(false)
    if (word === 'migrated') on.migrated?.()
  })
  process.on('disconnect', () => end(true))
  // It went while this process was loading: that is told only once.
  if (process.connected === false) end(true)
  process.on('SIGTERM', () => end(false))
  process.on('SIGINT', () => {})
  process.on('SIGHUP', () => {})
  return { ready: () => process.send?.('ready', () => {}) }
}
