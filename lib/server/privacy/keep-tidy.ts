import { setTimeout as delay } from 'node:timers/promises'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { areas } from '@/lib/privacy/areas'
import { retain } from '@/lib/privacy/retain'
import { passLog } from '@/lib/server/database/pass-log'
import { scrub } from '@/lib/server/database/scrub'
import { dropEarlierKeys } from './drop-earlier-keys'

const POLL_MS = 5_000
/** After a failure: the database is away, or a table is busy or not ours to rewrite. */
const AGAIN_MS = 60_000
/** Rewritten within a second, so at once and not only at night. */
const SMALL_BYTES = 64 * 1024 * 1024
/** One process at a time decides: several workers may use one database. */
const LOCK = 5_023_002
const NIGHT_HOUR = 3
const plainTables = areas.flatMap(({ tables }) => tables)

/** Keeps what may be kept and no more, until the signal is aborted: erased bytes soon, retention every night. */
export async function keepTidy(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const pause = await tidy(new Date()).then(
      () => POLL_MS,
      (error) => {
        log.warn('privacy.not-tidied', describeError(error))
        return AGAIN_MS
      },
    )
    await delay(pause, undefined, { signal }).catch(() => {})
  }
}

/** One round. @returns what it did. Throws when the database fails: the next round tries again */
export async function tidy(now: Date): Promise<'retained' | 'scrubbed' | 'nothing'> {
  if (await claimNight(now)) {
    await keepRetention(now)
    return 'retained'
  }
  return (await scrubErased(now, SMALL_BYTES)) ? 'scrubbed' : 'nothing'
}

/** The night's work falls to the first who asks after three o'clock in India. */
async function claimNight(now: Date): Promise<boolean> {
  const last = await db().retentionRun.findFirst({ orderBy: { at: 'desc' } })
  if (last && nightOf(last.at) >= nightOf(now)) return false
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    const newest = await tx.retentionRun.findFirst({ orderBy: { at: 'desc' } })
    if (newest && nightOf(newest.at) >= nightOf(now)) return false
    await tx.retentionRun.deleteMany()
    await tx.retentionRun.create({ data: { at: now } })
    return true
  })
}

const IST_MS = 5.5 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** Counts nights, each from three o'clock in India. */
const nightOf = (at: Date): number =>
  Math.floor((at.getTime() + IST_MS - NIGHT_HOUR * 60 * 60 * 1000) / DAY_MS)

async function keepRetention(now: Date): Promise<void> {
  const removed = await retain(now)
  const count = removed.reduce((sum, one) => sum + one.count, 0)
  log.info('privacy.retained', { count })
  const erased = await db().erasure.count({ where: { scrubbedAt: null } })
  if (count + erased > 0) await scrub(env().databaseUrl ?? '', plainTables)
  // Only there we have the rights, and nobody else's log to pass.
  if (env().databaseFolder) await passLog(env().databaseUrl ?? '')
  await noteScrubbed(now)
  await dropEarlierKeys(env().dataDir, now)
}

async function scrubErased(now: Date, mostBytes: number): Promise<boolean> {
  const waiting = { scrubbedAt: null, erasedAt: { lte: now } }
  if ((await db().erasure.count({ where: waiting })) === 0) return false
  const all = await scrub(env().databaseUrl ?? '', plainTables, mostBytes)
  if (all) await noteScrubbed(now)
  return all
}

const noteScrubbed = (before: Date) =>
  db().erasure.updateMany({
    where: { scrubbedAt: null, erasedAt: { lte: before } },
    data: { scrubbedAt: new Date() },
  })
