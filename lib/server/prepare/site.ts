import fs from 'node:fs'
import path from 'node:path'
import { PlainError } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'
import { bundleProcesses } from './bundle-processes'
import { runTool } from './run-tool'
import { siteStamp } from './site-stamp'
import { buildStamped } from './stamp'

/**
 * Builds the site and the processes that serve it. It reads no settings: one build serves any environment.
 * @throws PlainError with what Next said
 */
export function buildSite(signal?: AbortSignal): Promise<void> {
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  return buildStamped(siteStamp(), async () => {
    await runTool('node_modules/next/dist/bin/next', ['build'], { signal, environment })
    // When one of its helpers goes away Next may end early and say that all is well.
    if (!fs.existsSync(path.join(root, '.next/BUILD_ID')))
      throw new PlainError('The build ended before it was whole. Try again.')
    await bundleProcesses()
  })
}
