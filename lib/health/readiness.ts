import { env } from '@/lib/env'
import { hasFreeDisk } from './free-disk'
import { mailIsLate } from './late-mail'
import { databaseTakesWrites } from './probe-database'

export type Readiness = { ready: boolean; text: string }

/** After a crash everybody comes at once, and who asks waits for the database among them: it has just answered. */
const KEPT_MS = 1_000

let last: { found: Promise<Readiness>; until: number } | null = null

/**
 * Whether people can be served in full: the database takes writes and the disk has room. Mail that is late is said
 * and no reason to send people elsewhere (docs/decisions/066-late-mail-is-no-outage.md). All who ask meanwhile share one
 * look; what is well is said again for a second, what is not is looked at each time. Never throws.
 */
export function readiness(): Promise<Readiness> {
  if (last && performance.now() < last.until) return last.found
  const mine = { found: look(), until: Number.POSITIVE_INFINITY }
  last = mine
  void mine.found.then(({ ready }) => {
    mine.until = ready ? performance.now() + KEPT_MS : 0
  })
  return mine.found
}

async function look(): Promise<Readiness> {
  const { dataDir, databaseFolder } = env()
  // As root the embedded database lies elsewhere, perhaps on a disk of its own.
  const [writes, ...disks] = await Promise.all([
    databaseTakesWrites(),
    hasFreeDisk(dataDir),
    databaseFolder ? hasFreeDisk(databaseFolder) : true,
  ])
  if (!writes) return { ready: false, text: 'not ready: the database takes no writes\n' }
  if (disks.includes(false)) return { ready: false, text: 'not ready: the disk is full\n' }
  const late = await mailIsLate().catch(() => false)
  return { ready: true, text: late ? 'ready\nmail is late\n' : 'ready\n' }
}
