import { db } from '@/lib/db'
import { areas } from './areas'

export type Removed = { what: string; count: number }

class DryRun extends Error {}

/**
 * Removes everything that is past its time, each kind in a transaction of its own.
 * @param dryRun counts exactly what would go, by removing it and taking that back
 */
export async function retain(now = new Date(), dryRun = false): Promise<Removed[]> {
  const removed: Removed[] = []
  for (const { what, remove } of areas.flatMap(({ expiries }) => expiries ?? [])) {
    let count = 0
    await db()
      .$transaction(async (tx) => {
        count = await remove(tx, now)
        if (dryRun) throw new DryRun()
      })
      .catch((error) => {
        if (!(error instanceof DryRun)) throw error
      })
    removed.push({ what, count })
  }
  return removed
}
