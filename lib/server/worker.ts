import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { endOnUncaught } from './end-on-uncaught'
import { listenToLauncher } from './listen-to-launcher'
import { root } from './root'

endOnUncaught('worker')
const ending = new AbortController()
const launcher = listenToLauncher({ end: () => ending.abort() })

/** The worker's process: sends mail, publishes content, owes the weekly digest and forgets what is past its time until it is told to stop, then finishes what it has begun. */
async function work() {
  const [mail, { flagDisposable }, { keepPublishing }, { keepDigesting }, tidying, ledger] =
    await Promise.all([
      import('@/lib/mail/worker'),
      import('@/lib/plan/flag-disposable'),
      import('./content/keep-publishing'),
      import('@/lib/subscriptions/digest/keep-digesting'),
      import('./privacy/keep-tidy'),
      import('./backup/keep-ledger'),
    ])
  const { dataDir, backupDir, contentGit, contentEveryMs: everyMs } = env()
  const { signal } = ending
  launcher.ready()
  await Promise.all([
    mail.runMailWorker({ signal, onDisposable: flagDisposable }),
    keepPublishing({ root, dataDir, contentGit, everyMs, signal }),
    keepDigesting({ signal }),
    tidying.keepTidy(signal),
    ledger.keepLedger(backupDir, signal),
  ])
  process.exit(signal.aborted ? 0 : 1)
}

work().catch((error) => {
  log.error('worker.failed', { process: 'worker', ...describeError(error) })
  process.exit(1)
})
