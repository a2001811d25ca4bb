import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '@/lib/server/plain-error'
import { writePrivate } from '@/lib/server/write-private'
import { type Home, makePrivateFolder } from './home'
import { runProgram } from './run-program'
import { WrongRelease } from './wrong-release'

/**
 * Makes the data folder if there is none: in a folder beside it, renamed when whole, so that a start
 * that was killed half-way leaves nothing to stumble over.
 * @returns whether it was made now
 * @throws PlainError with what initdb said; WrongRelease when another PostgreSQL version made the folder
 */
export async function initialise(home: Home, programs: string, password: string): Promise<boolean> {
  if (await isMade(home, programs)) return false
  const draft = path.join(home.folder, 'draft')
  await fs.rm(draft, { recursive: true, force: true })
  await makePrivateFolder(draft, home.account)
  const passwordFile = path.join(draft, 'password')
  await writePrivate(passwordFile, password)
  if (home.account) await fs.chown(passwordFile, home.account.uid, home.account.gid)
  await initdb(home, programs, ['--pgdata', path.join(draft, 'data'), `--pwfile=${passwordFile}`])
  await fs.rename(path.join(draft, 'data'), home.data)
  await fs.rm(draft, { recursive: true })
  return true
}

const madeBy = (home: Home): Promise<string | null> =>
  fs.readFile(path.join(home.data, 'PG_VERSION'), 'utf8').catch(() => null)

/** Whether a home holds the data of an earlier start. */
export const holdsData = async (home: Home): Promise<boolean> => (await madeBy(home)) !== null

async function isMade(home: Home, programs: string): Promise<boolean> {
  const made = await madeBy(home)
  if (!made) return false
  const [, ours] = /postgresql-(\d+)\./.exec(programs) ?? []
  if (made.trim() === ours) return true
  throw new WrongRelease(
    `The database in ${home.data} was made by PostgreSQL ${made.trim()}, but version ${ours} is ` +
      'installed. Go back to the release of the site that made it, and take a dump there.',
  )
}

async function initdb(home: Home, programs: string, args: string[]) {
  const settings = ['--username=nouriva', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256']
  const child = runProgram(home, path.join(programs, 'initdb'), [...settings, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close').catch((error) => [error.message])
  if (code !== 0) throw new PlainError(`The database could not be made (${code}):\n${said.trim()}`)
}
