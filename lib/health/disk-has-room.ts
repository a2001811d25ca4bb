import fs from 'node:fs/promises'

/** Two segments of PostgreSQL's log: with less than that it soon takes no writes. */
const LEAST_BYTES = 32 * 2 ** 20

/**
 * Whether there is room on the disks of some folders. A folder that cannot be looked at says nothing: others
 * find out what is wrong with it. Never throws.
 */
export async function diskHasRoom(
  folders: readonly string[],
  statfs: (folder: string) => Promise<{ bavail: number; bsize: number }> = fs.statfs,
): Promise<boolean> {
  const rooms = await Promise.all(
    folders.map((folder) =>
      statfs(folder).then(
        ({ bavail, bsize }) => bavail * bsize >= LEAST_BYTES,
        () => true,
      ),
    ),
  )
  return rooms.every(Boolean)
}
