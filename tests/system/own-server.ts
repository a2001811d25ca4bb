import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

/** A database server beside the site, as an operator's would be: it can be stopped and started again. */
export async function ownServer() {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-own-'))
  let server = await startEmbedded({ dataDir })
  const variables = {
    DATABASE_URL: server.url,
    APP_SECRET: randomBytes(32).toString('hex'),
    DATA_KEY: randomBytes(32).toString('hex'),
  }
  return {
    variables,
    stop: () => server.stop(),
    start: async () => {
      server = await startEmbedded({ dataDir })
    },
    remove: async () => {
      await server.stop()
      await fs.rm(server.folder, { recursive: true, force: true })
      await fs.rm(dataDir, { recursive: true, force: true })
    },
  }
}
