import fs from 'node:fs/promises'
import path from 'node:path'
import { type ResendMock, startResendMock } from '@/tests/mocks/resend-server'
import { freePort, runSite, type Site } from '@/tests/site/run-site'
import { childrenOf } from '@/tests/system/processes'
import { type Database, databaseOf } from './database'
import { mountDisk } from './disk'
import { Ledger } from './ledger'
import { mailSettings, runFolder, secrets } from './settings'

export type Given = {
  /** Beside those of every site. */
  variables?: Record<string, string>
  /** Whether the launcher keeps its own database, as without DATABASE_URL. */
  embedded?: boolean
  /** The database lies on a disk of its own of so many MB. */
  diskMb?: number
  /** Left stopped at the start of the site. */
  databaseAway?: boolean
}

/** A site with what is around it: a database, the provider's mock, a ledger, and all that was logged. */
export type World = {
  name: string
  url: string
  dataDir: string
  variables: Record<string, string>
  database: Database
  mock: ResendMock
  ledger: Ledger
  site(): Site
  /** Starts the site once more, on the same data and port; from another copy of the project if one is given. */
  start(folder?: string): Promise<Site>
  /** Kills the launcher and whatever it has started, but not the database. */
  killAll(): Promise<void>
  /** Starts another site beside the first, on the same database. */
  beside(variables: Record<string, string>): Promise<Site>
  /** Everything that all processes have printed so far. */
  output(): string
  close(): Promise<void>
}

/** Opens a world. Whoever opens it closes it. */
export async function openWorld(name: string, given: Given = {}): Promise<World> {
  const dataDir = path.join(runFolder, name)
  await fs.mkdir(dataDir, { recursive: true })
  const mock = await startResendMock()
  const port = String(await freePort())
  const database = await databaseOf(dataDir)
  const disk = given.diskMb ? await mountDisk(database.home.folder, given.diskMb) : null
  if (!given.embedded) await database.start()
  const common = { ...secrets, ...mailSettings, RESEND_BASE_URL: mock.url, DATA_DIR: dataDir }
  const own: Record<string, string> = given.embedded ? {} : { DATABASE_URL: await database.url() }
  const variables: Record<string, string> = { ...common, PORT: port, ...own, ...given.variables }
  if (given.databaseAway) await database.stop()
  const sites: Site[] = []
  const run = async (changed: Record<string, string>, until: 'ready' | 'up', folder?: string) => {
    const site = await runSite({ ...variables, ...changed }, until, folder)
    sites.push(site)
    return site
  }
  let current = await run({}, given.databaseAway ? 'up' : 'ready')
  return {
    name,
    url: variables.SITE_URL ?? `http://localhost:${port}`,
    dataDir,
    variables,
    database,
    mock,
    ledger: new Ledger(name),
    site: () => current,
    async start(folder) {
      current = await run({}, 'ready', folder)
      return current
    },
    async killAll() {
      const pid = current.launcher.pid ?? 0
      for (const one of [...(await childrenOf(pid)), pid]) kill(one)
    },
    beside: (changed) => run(changed, 'ready'),
    output: () => sites.map((site) => site.output()).join('\n'),
    async close() {
      await Promise.all(sites.map((site) => site.stop()))
      await mock.close()
      await database.stop()
      const printed = sites.map((site) => site.output()).join('\n')
      await fs.writeFile(path.join(runFolder, `${name}.log`), printed)
      await fs.writeFile(path.join(runFolder, `${name}.postgres.log`), await database.log())
      await disk?.unmount()
      await database.remove()
    },
  }
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (pid === 0) throw new Error('no such process, and 0 is the group that these tests run in')
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
