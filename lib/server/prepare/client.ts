import fs from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/server/root'
import { runTool } from './run-tool'
import { buildStamped, isFresh, type Stamp } from './stamp'

const stamp: Stamp = {
  file: 'prisma/generated/.sources',
  sources: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/@prisma/client/package.json'],
}

export const isClientFresh = () => isFresh(stamp)

/** Generates Prisma's client from the schema. Throws a PlainError with what Prisma said. */
export function generateClient(signal?: AbortSignal): Promise<void> {
  const run = () =>
    runTool('node_modules/prisma/build/index.js', ['generate'], { signal, environment: engine() })
  return buildStamped(stamp, run)
}

/** Names our stand-in for Prisma's engine to its command line where the native one was not downloaded. */
function engine(): Record<string, string> {
  const named = process.env.PRISMA_SCHEMA_ENGINE_BINARY
  if (named) return { PRISMA_SCHEMA_ENGINE_BINARY: named }
  const downloads = path.join(root, 'node_modules/@prisma/engines')
  const native = fs.readdirSync(downloads).some((file) => /^schema-engine-/.test(file))
  return native ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma/schema-engine.mjs') }
}
