import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { listenToLauncher } from './listen-to-launcher'
import { root } from './root'

const ending = new AbortController()
const launcher = listenToLauncher({ end: () => ending.abort() })

/** The worker's process: sends mail and publishes content until it is told to stop, then finishes what it has begun. */
async function work() {
  const [{ runMailWorker }, { keepPublishing }] = await Promise.all([
    import('@/lib/mail/worker'),
    import('./content/keep-publishing'),
  ])
  const { dataDir, contentGit, contentEveryMs: everyMs } = env()
  const { signal } = ending
  launcher.ready()
  await Promise.all([
    runMailWorker({ signal }),
    keepPublishing({ root, dataDir, contentGit, everyMs, signal }),
  ])
  process.exit(signal.aborted ? 0 : 1)
}

work().catch((error) => {
  log.error('worker.failed', { process: 'worker', ...describeError(error) })
  process.exit(1)
})
