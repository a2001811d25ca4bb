import fs from 'node:fs/promises'
import { readSealed } from './backup-file'
import { BackupProblem } from './backup-problem'
import type { End, Frame, Head } from './frames'

export type Checked = { head: Head; end: End; bytes: number }

/**
 * Reads a backup from its first byte to its last, and counts.
 * @throws BackupProblem when it is not whole, not as it was written, or not under this key
 */
export async function checkBackup(file: string, key: Buffer): Promise<Checked> {
  const { size } = await fs.stat(file).catch(() => {
    throw new BackupProblem('there is no such file')
  })
  return { ...(await readSealed(file, key, check)), bytes: size }
}

async function check(frames: AsyncIterable<Frame>): Promise<{ head: Head; end: End }> {
  const counted = { tables: 0, rows: 0 }
  let head: Head | undefined
  let end: End | undefined
  for await (const frame of frames) {
    if (frame.kind === 'head') head = frame.value
    if (frame.kind === 'table') counted.tables += 1
    if (frame.kind === 'tableEnd') counted.rows += frame.value.rows
    if (frame.kind === 'end') end = frame.value
  }
  if (!head || !end || end.tables !== counted.tables || end.rows !== counted.rows)
    throw new BackupProblem('it is not whole')
  return { head, end }
}
