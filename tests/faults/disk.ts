import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Whether this machine lets us mount: only root may, and not in every container. */
export async function canMount(): Promise<boolean> {
  const probe = await fs.mkdtemp('/tmp/nouriva-mount-')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    await fs.rmdir(probe)
  }
}

/** A small disk at a folder. */
export async function mountDisk(folder: string, megabytes: number) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  return { unmount: async () => void execFileSync('umount', ['-l', folder]) }
}

/** Fills what is left of a disk. @returns what frees it again */
export async function fillDisk(folder: string) {
  const file = path.join(folder, 'filler')
  const handle = await fs.open(file, 'w')
  const chunk = Buffer.alloc(2 ** 16, 1)
  for (let bytes = chunk.length; bytes >= 1; )
    bytes = (await handle.write(chunk, 0, bytes).then(
      ({ bytesWritten }) => bytesWritten === bytes,
      () => false,
    ))
      ? bytes
      : Math.floor(bytes / 2)
  await handle.close()
  return { free: () => fs.rm(file) }
}
