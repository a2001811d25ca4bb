import fs from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/server/root'
import { clientStamp } from './client-stamp'
import { runTool } from './run-tool'
import { buildStamped } from './stamp'

/** Generates Prisma's client from the schema. Throws a PlainError with what Prisma said. */
export function generateClient(signal?: AbortSignal): Promise<void> {
  const run = () =>
    runTool('node_modules/prisma/build/index.js', ['generate'], { signal, environment: engine() })
  return buildStamped(clientStamp, run)
}

/** Names our stand-in for Prisma's engine to its command line where the native one was not downloaded. */
function engine(): Record<string, string> {
  const named = process.env.PRISMA_SCHEMA_ENGINE_BINARY
  if (named) return { PRISMA_SCHEMA_ENGINE_BINARY: named }
  const downloads = path.join(root, 'node_modules/@prisma/engines')
  const native = fs.readdirSync(downloads).some((file) => /^schema-engine-/.test(file))
  return native ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma/schema-engine.mjs') }
}
