import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PlainError } from '@/lib/server/plain-error'
import { type Home, makePrivateFolder } from './home'

/** The kernel takes about a hundred bytes for a socket's whole path. */
const LONGEST = 100 - '/.s.PGSQL.5432'.length

/**
 * A private folder for the server's socket, the same one at every start.
 * @throws PlainError when somebody else sits on its name in the shared temporary folder
 */
export async function socketFolder(home: Home): Promise<string> {
  const near = path.join(home.folder, 'socket')
  if (Buffer.byteLength(near) <= LONGEST) {
    await makePrivateFolder(near, home.account)
    return near
  }
  const key = createHash('sha256').update(home.folder).digest('hex').slice(0, 12)
  const far = path.join(os.tmpdir(), `nouriva-${key}`)
  const owner = home.account?.uid ?? process.getuid?.()
  const found = await fs.lstat(far).catch(() => null)
  if (found && !(found.isDirectory() && found.uid === owner))
    throw new PlainError(`${far} belongs to somebody else, and the database needs it. Remove it.`)
  await makePrivateFolder(far, home.account)
  return far
}
