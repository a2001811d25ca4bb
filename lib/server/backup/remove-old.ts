import fs from 'node:fs/promises'
import path from 'node:path'
import { madeAt } from '@/lib/health/last-backup'
import { daysBefore } from '@/lib/privacy/time-before'

/** What a backup that was killed on the way left behind. */
const partial = /^\.\d+-\d+\.partial$/

/** The name of the file that a backup is written to before it is whole. */
export const partialName = (now = Date.now()): string => `.${process.pid}-${now}.partial`

/**
 * Removes backups that are older than some days, so that whoever was erased is gone from them too. The newest
 * always stays, and so does every file that is no backup.
 * @returns how many
 */
export async function removeOld(folder: string, days: number, now = new Date()): Promise<number> {
  const names = await fs.readdir(folder)
  await removePartial(folder, names, now)
  const found = names
    .map((name) => ({ name, at: madeAt(name) }))
    .filter((one): one is { name: string; at: Date } => one.at !== null)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const before = daysBefore(now, days)
  const old = found.slice(1).filter(({ at }) => at < before)
  for (const { name } of old) await fs.rm(path.join(folder, name))
  return old.length
}

/** One of today may be in the making. */
async function removePartial(folder: string, names: string[], now: Date): Promise<void> {
  for (const name of names.filter((name) => partial.test(name))) {
    const file = path.join(folder, name)
    const { mtime } = await fs.stat(file)
    if (mtime < daysBefore(now, 1)) await fs.rm(file)
  }
}
