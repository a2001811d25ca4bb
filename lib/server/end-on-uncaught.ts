import { describeError, log } from '@/lib/log'

/**
 * What nothing has caught is told in one line without its message, which may quote what people typed, and ends the process
 * with 1: whoever started it starts it again. A rejection that nobody hears comes here too, but for the web process,
 * where Next listens to those itself: it has some that are heard a moment later.
 */
export function endOnUncaught(name: 'web' | 'worker'): void {
  process.on('uncaughtException', (error) => {
    log.error(`${name}.uncaught`, { process: name, ...describeError(error) })
    process.exit(1)
  })
}
