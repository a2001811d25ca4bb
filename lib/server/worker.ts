import { describeError, log } from '@/lib/log'
import { listenToLauncher } from './listen-to-launcher'

const ending = new AbortController()
const launcher = listenToLauncher({ end: () => ending.abort() })

/** The worker's process: sends mail until it is told to stop, then finishes what it has begun. */
async function work() {
  const { runMailWorker } = await import('@/lib/mail/worker')
  launcher.ready()
  await runMailWorker({ signal: ending.signal })
  process.exit(ending.signal.aborted ? 0 : 1)
}

work().catch((error) => {
  log.error('worker.failed', { process: 'worker', ...describeError(error) })
  process.exit(1)
})
