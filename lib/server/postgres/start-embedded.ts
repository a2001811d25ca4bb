import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from './address-of'
import { makeHome } from './home'
import { initialise } from './initialise'
import { makeDatabase } from './make-database'
import { serverPassword } from './password'
import { findPostmaster, isPostmaster } from './postmaster'
import { copyPrograms } from './programs'
import { socketFolder } from './socket-folder'
import { startPostmaster } from './start-postmaster'
import { stopPostmaster } from './stop-postmaster'

const WATCH_MS = 100

export type EmbeddedServer = {
  /** Where the site's database is; the same at every start. */
  url: string
  pid: number
  /** Where its files are. */
  folder: string
  /** Whether its data was made just now. */
  isNew: boolean
  /** Resolves when the server is gone, asked or not. */
  gone: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that a killed launcher left running.
 * The caller sees to it that only one process at a time does this for one folder.
 * @throws PlainError when it does not start; WrongRelease when there is none for this machine or for this data
 */
export async function startEmbedded(options: { dataDir: string }): Promise<EmbeddedServer> {
  const home = await makeHome(options.dataDir)
  const programs = await copyPrograms(home)
  const password = await serverPassword(home.password)
  const isNew = await initialise(home, programs, password)
  const running = findPostmaster(home.data)
  const sockets = running?.socketFolder || (await socketFolder(home))
  const pid = running?.pid ?? (await startPostmaster(home, programs, sockets))
  const url = addressOf(password, sockets)
  await makeDatabase(url)
  return {
    url,
    pid,
    folder: home.folder,
    isNew,
    gone: watch(pid, home.data),
    stop: () => stopPostmaster(pid, home.data),
  }
}

/** Asked of the system again and again, for a server that was taken over is nobody's child here. */
async function watch(pid: number, data: string): Promise<void> {
  while (isPostmaster(pid, data)) await sleep(WATCH_MS, undefined, { ref: false })
}
