import fs from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { db } from '@/lib/db'
import { describeError, log } from '@/lib/log'
import { ledgerIn, settleLedger } from './ledger'

const POLL_MS = 5_000
const AGAIN_MS = 60_000

/** Keeps the ledger of erasures outside of the database within seconds of it, until the signal is aborted. */
export async function keepLedger(
  folder: string,
  signal: AbortSignal,
  pollMs = POLL_MS,
): Promise<void> {
  let settled = ''
  const look = async () => {
    // An erasure that comes while the ledger is being written is news to the next look.
    const known = await erasuresKnown()
    if (`${await sizeOf(folder)} ${known}` === settled) return
    await settleLedger(folder)
    settled = `${await sizeOf(folder)} ${known}`
  }
  while (!signal.aborted) {
    const pause = await look().then(
      () => pollMs,
      (error) => {
        log.warn('privacy.ledger-not-kept', describeError(error))
        return AGAIN_MS
      },
    )
    await delay(pause, undefined, { signal }).catch(() => {})
  }
}

const sizeOf = (folder: string) =>
  fs.stat(ledgerIn(folder)).then(
    ({ size }) => size,
    () => 0,
  )

/** Changes with every erasure. */
async function erasuresKnown(): Promise<string> {
  const newest = { id: true, erasedAt: true } as const
  const [count, last] = await Promise.all([
    db().erasure.count(),
    db().erasure.findFirst({ orderBy: [{ erasedAt: 'desc' }, { id: 'asc' }], select: newest }),
  ])
  return `${count} ${last?.id}`
}
