import { setTimeout as delay } from 'node:timers/promises'
import { describeError, log } from '@/lib/log'
import { openDigest } from './open-digest'
import { oweDigests } from './owe-digests'

const EVERY_MS = 60_000

/** Owes the weekly digest when it is due, until the signal is aborted. What fails is tried a minute later. */
export async function keepDigesting({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    try {
      await openDigest()
      const count = await oweDigests(signal)
      if (count > 0) log.info('digest.owed', { count })
    } catch (error) {
      log.warn('digest.failed', describeError(error))
    }
    await delay(EVERY_MS, undefined, { signal }).catch(() => {})
  }
}
