import { setTimeout as delay } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { deliver } from './deliver'
import { mailboxSender } from './mailbox'
import { pace } from './pace'
import { MAIL_QUEUE, type MailJob, queueClient } from './queue'
import type { OnDisposable } from './reason-not-to-send'
import { releaseHeld } from './release-held'
import { resendSender } from './resend-sender'
import type { Sender } from './sender'
import { takeTurn } from './take-turn'

export type WorkerOptions = {
  signal: AbortSignal
  /** How mails go out; by the environment when not given. */
  send?: Sender
  /** Jobs claimed at once. They are sent side by side, each at its turn. */
  batchSize?: number
  /** Calls of the provider that all workers of the site begin in a second; Infinity waits for nobody. */
  mostASecond?: number
  pollMs?: number
  /** Told of a lead whose address is lent for minutes: lib/mail knows no leads. */
  onDisposable?: OnDisposable
}

/** Below the provider's five, so that five arrive in a second even where one is late. */
const MOST_A_SECOND = 4
/** As many as take two seconds to send. */
const BATCH = 8
const POLL_MS = 500

function senderFromEnvironment(): Sender {
  const { resendApiKey, resendBaseUrl, dataDir } = env()
  if (!resendApiKey) return mailboxSender(dataDir)
  return resendSender({ apiKey: resendApiKey, baseUrl: resendBaseUrl })
}

/**
 * Claims owed mails with a lease and sends them, until the signal is aborted; then it finishes
 * what it has claimed and resolves. A database that is away is waited for.
 */
export async function runMailWorker(options: WorkerOptions): Promise<void> {
  const { signal, batchSize = BATCH, pollMs = POLL_MS, onDisposable } = options
  const { mostASecond = MOST_A_SECOND } = options
  const sender = options.send ?? senderFromEnvironment()
  const send = mostASecond === Infinity ? sender : pace(sender, () => takeTurn(1_000 / mostASecond))
  const attempt = (mailId: string) => deliver(mailId, send, { onDisposable })
  const boss = await startQueue(signal)
  if (!boss) return
  while (!signal.aborted) {
    const pause = delay(pollMs, undefined, { signal }).catch(() => {})
    const jobs = await claim(boss, batchSize)
    await Promise.all(jobs.map((job) => work(boss, job, attempt)))
    await pause
  }
  await boss.stop({ graceful: false })
}

async function startQueue(signal: AbortSignal): Promise<PgBoss | null> {
  while (!signal.aborted) {
    const boss = queueClient(env().databaseUrl ?? '')
    boss.on('error', (error) => log.warn('queue.error', describeError(error)))
    try {
      await boss.start()
      await releaseHeld()
      return boss
    } catch (error) {
      log.warn('queue.not-reached', describeError(error))
      await boss.stop({ graceful: false }).catch(() => {})
      await delay(2_000, undefined, { signal }).catch(() => {})
    }
  }
  return null
}

async function claim(boss: PgBoss, batchSize: number): Promise<PgBoss.Job<MailJob>[]> {
  try {
    return (await boss.fetch<MailJob>(MAIL_QUEUE, { batchSize })) ?? []
  } catch (error) {
    log.warn('queue.claim-failed', describeError(error))
    return []
  }
}

/** A job that throws keeps its lease: it is claimed again when the lease has run out. */
async function work(
  boss: PgBoss,
  job: PgBoss.Job<MailJob>,
  attempt: (mailId: string) => Promise<unknown>,
): Promise<void> {
  try {
    await attempt(job.data.mailId)
    await boss.complete(MAIL_QUEUE, job.id)
  } catch (error) {
    log.warn('mail.attempt-failed', { mailId: job.data.mailId, ...describeError(error) })
  }
}
