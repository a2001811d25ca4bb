import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bringUp } from '@/lib/server/database/bring-up'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'
import { buildEverything } from '@/tests/site/build-everything'
import { publishInto } from './publish-into'
import { secrets } from './servers'

export type OwnSite = { folder: string; environment: Record<string, string> }

/**
 * Builds the site, publishes its content and starts a database, for one measurement alone; takes away
 * again what it made. This process has the environment too, for what it does with the database itself.
 */
export async function onOwnSite(measure: (site: OwnSite) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
  await buildEverything()
  publishInto(folder)
  const database = await startEmbedded({ dataDir: folder })
  const environment = { ...secrets, DATABASE_URL: database.url, DATA_DIR: folder }
  Object.assign(process.env, environment)
  try {
    await bringUp(database.url)
    await measure({ folder, environment })
  } finally {
    await database.stop()
    await fs.rm(database.folder, { recursive: true, force: true })
    await fs.rm(folder, { recursive: true, force: true })
  }
}
