import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { listenToLauncher } from './listen-to-launcher'
import { root } from './root'

const ending = new AbortController()
const launcher = listenToLauncher({ end: () => ending.abort() })

/** The worker's process: sends mail, publishes content and forgets what is past its time until it is told to stop, then finishes what it has begun. */
async function work() {
  const [{ runMailWorker }, { keepPublishing }, { keepTidy }] = await Promise.all([
    import('@/lib/mail/worker'),
    import('./content/keep-publishing'),
    import('./privacy/keep-tidy'),
  ])
  const { dataDir, contentGit } = env()
  const { signal } = ending
  launcher.ready()
  await Promise.all([
    runMailWorker({ signal }),
    keepPublishing({ root, dataDir, contentGit, signal }),
    keepTidy(signal),
  ])
  process.exit(signal.aborted ? 0 : 1)
}

work().catch((error) => {
  log.error('worker.failed', { process: 'worker', ...describeError(error) })
  process.exit(1)
})
