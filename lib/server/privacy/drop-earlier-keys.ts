import { db } from '@/lib/db'
import { keyId } from '@/lib/keyring'
import { areas } from '@/lib/privacy/areas'
import { daysBefore } from '@/lib/privacy/time-before'
import { currentKeyId } from '@/lib/seal'
import { readKept, writeKept } from '@/lib/server/launcher/secrets'

/** Longer than any cookie or draft lives that was sealed under an earlier key. */
const KEPT_DAYS = 8

/** Whether everything in the database is under the key in force. */
export async function nothingUnderEarlierKeys(): Promise<boolean> {
  for (const { notUnder } of areas.flatMap(({ sealed }) => sealed ?? [])) {
    const found = await db().$transaction((tx) => notUnder(tx, currentKeyId(), 1))
    if (found.length > 0) return false
  }
  return true
}

/** Forgets keys of the data folder that were replaced long ago, if nothing is under them any more. */
export async function dropEarlierKeys(dataDir: string, now = new Date()): Promise<void> {
  const kept = await readKept(dataDir)
  const { previousDataKeys = [], droppedDataKeys = [] } = kept
  const before = daysBefore(now, KEPT_DAYS).getTime()
  const due = previousDataKeys.filter(({ until }) => Date.parse(until) <= before)
  if (due.length === 0 || !(await nothingUnderEarlierKeys())) return
  await writeKept(dataDir, {
    ...kept,
    previousDataKeys: previousDataKeys.filter((key) => !due.includes(key)),
    droppedDataKeys: [...droppedDataKeys, ...due.map(({ key }) => keyId(key))],
  })
}
