import { setTimeout as sleep } from 'node:timers/promises'
import { hasFreeDisk } from '@/lib/health/free-disk'
import { tell } from '@/lib/server/plain-error'
import { embeddedAddress } from '@/lib/server/postgres/embedded-address'
import { makeHome } from '@/lib/server/postgres/home'
import { holdsData } from '@/lib/server/postgres/initialise'
import { type EmbeddedServer, startEmbedded } from '@/lib/server/postgres/start-embedded'
import { WrongRelease } from '@/lib/server/postgres/wrong-release'
import { say } from './report'

const AGAIN_MS = 2_000

export type Database = {
  url: string
  /** Where an embedded server keeps its files; null for one that is not ours. */
  folder: string | null
  /** Whether an embedded server's data was made just now. */
  isNew?: boolean
  stop(): Promise<void>
}

/**
 * The embedded server, started again whenever it dies, and tried again where it cannot start: content is served
 * meanwhile, and people mend disks faster than they find out why a site is gone.
 * @returns once the first try is over, whatever came of it
 * @throws WrongRelease when no try can succeed; an error when not even its address can be known
 */
export async function keepEmbedded(dataDir: string): Promise<Database> {
  const home = await makeHome(dataDir)
  const [url, isNew] = [await embeddedAddress(home), !(await holdsData(home))]
  const ending = new AbortController()
  let server: EmbeddedServer | undefined
  let told = ''

  async function tryOnce(first = false): Promise<void> {
    try {
      server = await startEmbedded({ dataDir })
      told = ''
    } catch (error) {
      if (first && error instanceof WrongRelease) throw error
      // Moments and process numbers differ each time; what is wrong does not.
      const why = await explain(error, home.folder)
      if (withoutNumbers(why) !== withoutNumbers(told)) say(why)
      told = why
    }
  }

  async function keep(): Promise<void> {
    const { signal } = ending
    while (!signal.aborted) {
      if (server) {
        await server.gone
        server = undefined
        if (!signal.aborted) say('The database ended unasked; starting it again.')
      } else await sleep(AGAIN_MS, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      await tryOnce()
      if (server) say('The database runs now.')
    }
  }

  await tryOnce(true)
  const keeping = keep()
  return {
    url,
    folder: home.folder,
    isNew,
    async stop() {
      ending.abort()
      // One that is just being started is waited for; whether one that runs has gone it finds out itself.
      if (!server) await keeping
      await server?.stop()
    },
  }
}

const withoutNumbers = (text: string) => text.replace(/\d+/g, '')

async function explain(error: unknown, folder: string): Promise<string> {
  // What the system refuses it says itself, with the file; where we asked for it helps nobody.
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code ? message : tell(error)
  // Then its own log may be empty.
  const full = (await hasFreeDisk(folder)) ? '' : `The disk of ${folder} is full. `
  return `THE DATABASE CANNOT BE STARTED: ${full}${reason}\nArticles are served; forms ask people to try again later. It is tried again every ${AGAIN_MS / 1000} s.`
}
