import fs from 'node:fs/promises'

/** PostgreSQL stops at once when it cannot get its next 16 MB of log. */
const LEAST_BYTES = 48 * 2 ** 20

/** Whether the disk under a folder has room for what is written next. Unknown counts as room. */
export async function hasFreeDisk(folder: string): Promise<boolean> {
  const found = await fs.statfs(/* turbopackIgnore: true */ folder).catch(() => null)
  return !found || found.bavail * found.bsize >= LEAST_BYTES
}
