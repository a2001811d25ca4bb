import fs from 'node:fs'
import path from 'node:path'
import { PlainError } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'
import { bundleProcesses } from './bundle-processes'
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
 * Builds the site and the processes that serve it. It reads no settings: one build serves any environment.
 * @throws PlainError with what Next said
 */
export function buildSite(signal?: AbortSignal): Promise<void> {
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  return buildStamped(stamp(), async () => {
    await runTool('node_modules/next/dist/bin/next', ['build'], { signal, environment })
    // When one of its helpers goes away Next may end early and say that all is well.
    if (!fs.existsSync(path.join(root, '.next/BUILD_ID')))
      throw new PlainError('The build ended before it was whole. Try again.')
    await bundleProcesses()
  })
}
