/**
 * Connects a process of the site with the launcher that started it.
 * Ctrl-C reaches every process of the terminal; the launcher alone answers it and says what to do. A
 * launcher that is gone says nothing more: then the process ends by itself.
 */
export function listenToLauncher(on: { end(): void; migrated?(): void }): { ready(): void } {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    on.end()
  }
  process.on('message', (word) => {
    if (word === 'stop') end()
    if (word === 'migrated') on.migrated?.()
  })
  process.on('disconnect', end)
  process.on('SIGTERM', end)
  process.on('SIGINT', () => {})
  process.on('SIGHUP', () => {})
  return { ready: () => process.send?.('ready', () => {}) }
}
