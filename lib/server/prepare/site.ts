import fs from 'node:fs'
import { root } from '@/lib/server/root'
import { runTool } from './run-tool'
import { buildStamped, isFresh, type Stamp } from './stamp'

/** Words are data and are published without a build: content/ is not among them. */
const stamp = (): Stamp => ({
  file: '.next/sources.sha256',
  sources: [
    'app',
    'components',
    'lib',
    'public',
    'prisma/schema.prisma',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    ...configurations(),
  ],
})

const configurations = () =>
  fs.readdirSync(root).filter((file) => /^(next|postcss|contentlayer)\.config\.\w+$/.test(file))

export const isSiteFresh = () => isFresh(stamp())

/**
 * Builds the site. It reads no settings: one build serves any environment.
 * @throws PlainError with what Next said
 */
export function buildSite(signal?: AbortSignal): Promise<void> {
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const run = () => runTool('node_modules/next/dist/bin/next', ['build'], { signal, environment })
  return buildStamped(stamp(), run)
}
