import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { bringUp } from '@/lib/server/database/bring-up'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a migrated database that nobody connects to: each test file copies it. */
    templateUrl: string
  }
}

/** One real PostgreSQL for the run, with one migrated database to copy. */
export default async function setup(project: TestProject) {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-postgres-'))
  const server = await startEmbedded({ dataDir })
  await bringUp(server.url)
  project.provide('templateUrl', server.url)
  return async () => {
    await server.stop()
    await fs.rm(server.folder, { recursive: true, force: true })
    await fs.rm(dataDir, { recursive: true, force: true })
  }
}
