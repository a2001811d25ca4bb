import { setTimeout as sleep } from 'node:timers/promises'
import { tell } from '@/lib/server/plain-error'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'
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

/** The embedded server, started again whenever it dies. Throws when it cannot be started at first. */
export async function keepEmbedded(dataDir: string): Promise<Database> {
  let server = await startEmbedded({ dataDir })
  let wanted = true
  let again = Promise.resolve()
  const follow = () =>
    server.gone.then(() => {
      again = restart()
    })

  async function restart() {
    if (!wanted) return
    say('The database ended unasked; starting it again.')
    while (wanted) {
      const next = await startEmbedded({ dataDir }).catch((error) => say(tell(error)))
      if (next) {
        server = next
        say('The database is back.')
        void follow()
        return
      }
      await sleep(AGAIN_MS)
    }
  }

  void follow()
  return {
    url: server.url,
    folder: server.folder,
    isNew: server.isNew,
    async stop() {
      wanted = false
      await again
      await server.stop()
    },
  }
}
