import { setTimeout as sleep } from 'node:timers/promises'
import { describeError } from '@/lib/describe-error'
import type { Env } from '@/lib/env'
import { tell } from '@/lib/server/plain-error'
import type { ProcessName } from '@/lib/server/prepare/bundle-processes'
import type { Preparing } from '@/lib/server/prepare/prepare'
import { announce } from './announce'
import { claimDataDir } from './claim-data-dir'
import type { Database } from './keep-embedded'
import { KeptProcess } from './kept-process'
import { knownDatabase, noteUpToDate } from './known-database'
import { openDatabase } from './open-database'
import { probePort } from './probe-port'
import { programOf } from './process-flags'
import { say } from './report'
import { settleSecrets } from './secrets'
import { readSettings } from './settings'
import { listenForSignals } from './signals'
import { waitForDatabase } from './wait-for-database'
import { watchSources } from './watch-sources'

const FORCED_MS = 1_000

export type LauncherOptions = {
  dev: boolean
  /** Brings up to date what is made from sources; rejects with what the person has to put right. */
  prepare(made: Preparing): Promise<void>
}

/** `npm start` and `npm run dev`: from nothing to a running site, until a signal ends it. */
export class Launcher {
  readonly #began = performance.now()
  readonly #ending = new AbortController()
  readonly #processes: KeptProcess[] = []
  #database: Promise<Database> | undefined

  constructor(private readonly options: LauncherOptions) {}

  /** Runs until the process exits: with 1 if the site did not start, saying why, else with 0. */
  async run(): Promise<void> {
    process.on('uncaughtException', (error) => this.#fail(error))
    try {
      const settings = readSettings(process.env)
      await claimDataDir(settings.dataDir)
      await probePort(settings)
      listenForSignals(
        () => this.#end('Stopping.', 0),
        () => this.#force(),
      )
      await this.#start(settings)
    } catch (error) {
      await this.#end(tell(error), 1)
    }
  }

  async #start(settings: Env): Promise<void> {
    say(`Nouriva is starting${this.options.dev ? ' for development' : ''}.`)
    const { signal } = this.#ending
    const secrets = await settleSecrets(settings)
    this.#database = openDatabase(settings, secrets.keyIsNew)
    const following = this.#database.then(({ url }) => waitForDatabase(url, signal))
    const opened = Promise.all([this.#database, following.then(({ tried }) => tried)])
    // A failure is heard below, also where nothing waits for it yet.
    opened.catch(() => {})
    const known = settings.databaseUrl ? null : await knownDatabase(settings.dataDir)
    const [database] = await Promise.all([
      known ?? opened.then(([there]) => there),
      this.options.prepare({ settings, signal }),
    ])
    if (signal.aborted) return
    const environment = {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: this.options.dev ? ('development' as const) : ('production' as const),
      DATA_DIR: settings.dataDir,
      DATABASE_URL: database.url,
      ...(database.folder && { DATABASE_FOLDER: database.folder }),
      APP_SECRET: secrets.appSecret,
      DATA_KEY: secrets.dataKey,
    }
    const web = this.#keep('web', environment)
    const migrated = following.then((following) => following.migrated)
    migrated
      .then(() => {
        web.tell('migrated')
        if (database.folder) return noteUpToDate(database.folder)
      })
      .catch(() => {})
    // People first: the worker loads when the site can be seen.
    const working = Promise.all([migrated, web.ready]).then(() =>
      signal.aborted ? undefined : this.#keep('worker', environment),
    )
    // Waiting for the database is cut short by the end.
    working.catch(() => {})
    await Promise.all([web.ready, opened])
    announce(settings, database.folder, (performance.now() - this.#began) / 1000)
    if (this.options.dev) watchSources(() => working.then((worker) => worker?.restart()))
  }

  #keep(name: ProcessName, environment: NodeJS.ProcessEnv): KeptProcess {
    const program = programOf(name, this.options.dev ? 'sources' : 'build')
    const kept = new KeptProcess(name, program, environment, name === 'web')
    this.#processes.push(kept)
    return kept
  }

  /** Web and worker finish what they are at, then the database stops: within ten seconds in all, twelve where a balancer asks. */
  async #end(line: string, exitCode: number): Promise<void> {
    if (this.#ending.signal.aborted) return
    this.#ending.abort()
    say(line)
    await Promise.all(this.#processes.map((kept) => kept.stop()))
    const database = await this.#database?.catch(() => undefined)
    await database?.stop()
    process.exit(exitCode)
  }

  /** What nothing caught: the others are ended in order all the same. One line, as in the other processes, without what it quotes. */
  #fail(error: unknown): void {
    if (this.#ending.signal.aborted) process.exit(1)
    const said = { process: 'launcher', ...describeError(error), msg: 'launcher.uncaught' }
    void this.#end(JSON.stringify({ level: 50, time: new Date().toISOString(), ...said }), 1)
  }

  async #force(): Promise<void> {
    say('Stopping at once.')
    for (const kept of this.#processes) kept.kill()
    const stopped = this.#database?.then((database) => database.stop()).catch(() => {})
    await Promise.race([stopped, sleep(FORCED_MS)])
    process.exit(1)
  }
}
