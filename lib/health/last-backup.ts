import fs from 'node:fs/promises'

const shape = /^nouriva-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.backup$/

/** The name of the file of a backup that was made at a moment. */
export const backupName = (at: Date): string =>
  `nouriva-${at.toISOString().replaceAll(':', '-')}.backup`

/** When a backup was made, by the name of its file; null for the name of anything else. */
export function madeAt(name: string): Date | null {
  const [, hour, minute, rest] = shape.exec(name) ?? []
  return hour ? new Date(`${hour}:${minute}:${rest}`) : null
}

/** When the newest backup in a folder was made; null when there is none, or the folder cannot be read. */
export async function lastBackup(folder: string): Promise<Date | null> {
  const names = await fs.readdir(/* turbopackIgnore: true */ folder).catch(() => [])
  const times = names.flatMap((name) => madeAt(name)?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.max(...times)) : null
}
