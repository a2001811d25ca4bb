import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Account, postgresAccount } from './account'

const SYSTEM_FOLDER = '/var/lib/nouriva'

export type Home = {
  /** Undefined: PostgreSQL runs as the user who runs the launcher. */
  account: Account | undefined
  /** Holds everything of this one server. */
  folder: string
  /** Holds the copies of the programs, one folder a version. */
  programs: string
  data: string
  log: string
  password: string
}

/**
 * Where the embedded server of a data folder lives. As root that is outside the checkout, which may be
 * private to root while the server runs as nobody; it is keyed by the data folder's real path.
 */
export async function makeHome(dataDir: string): Promise<Home> {
  await fs.mkdir(dataDir, { recursive: true, mode: 0o700 })
  const real = await fs.realpath(dataDir)
  const account = postgresAccount()
  const key = createHash('sha256').update(real).digest('hex').slice(0, 12)
  const folder = account ? path.join(SYSTEM_FOLDER, key) : path.join(real, 'postgres')
  const programs = account ? SYSTEM_FOLDER : folder
  if (account) await passable(SYSTEM_FOLDER)
  await passable(folder)
  return {
    account,
    folder,
    programs,
    data: path.join(folder, 'data'),
    log: path.join(folder, 'server.log'),
    password: path.join(folder, 'password'),
  }
}

/** Lets the server's account walk through a folder, whatever the umask. What is inside guards itself. */
async function passable(folder: string) {
  await fs.mkdir(folder, { recursive: true })
  await fs.chmod(folder, 0o711)
}

/** Makes an empty folder that belongs to the server's account alone. */
export async function makePrivateFolder(folder: string, account: Account | undefined) {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  await fs.chmod(folder, 0o700)
  if (account) await fs.chown(folder, account.uid, account.gid)
}
