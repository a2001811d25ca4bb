import { env } from '@/lib/env'
import { hasFreeDisk } from './free-disk'
import { mailIsLate } from './late-mail'
import { databaseTakesWrites } from './probe-database'

export type Readiness = { ready: boolean; text: string }

/**
 * Whether people can be served in full: the database takes writes and the disk has room. Mail that is late is said
 * and no reason to send people elsewhere (docs/decisions/066-late-mail-is-no-outage.md). Never throws.
 */
export async function readiness(): Promise<Readiness> {
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
