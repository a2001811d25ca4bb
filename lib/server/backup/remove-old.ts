import fs from 'node:fs/promises'
import path from 'node:path'
import { madeAt } from '@/lib/health/last-backup'
import { daysBefore } from '@/lib/privacy/time-before'

/**
 * Removes backups that are older than some days, so that whoever was erased is gone from them too. The newest
 * always stays, and so does every file that is no backup.
 * @returns how many
 */
export async function removeOld(folder: string, days: number, now = new Date()): Promise<number> {
  const found = (await fs.readdir(folder))
    .map((name) => ({ name, at: madeAt(name) }))
    .filter((one): one is { name: string; at: Date } => one.at !== null)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const before = daysBefore(now, days)
  const old = found.slice(1).filter(({ at }) => at < before)
  for (const { name } of old) await fs.rm(path.join(folder, name))
  return old.length
}
