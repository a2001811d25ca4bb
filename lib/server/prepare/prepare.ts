import { ensureTypes } from '@/lib/content/compile'
import type { Env } from '@/lib/env'
import { waitForLock } from '@/lib/server/launcher/lock'
import { step } from '@/lib/server/launcher/report'
import { root } from '@/lib/server/root'
import { generateClient, isClientFresh } from './client'
import { publish } from './publish'
import { buildSite, isSiteFresh } from './site'

/**
 * Brings everything that is made from sources up to date: database client, content, site.
 * Several launchers of one checkout take turns.
 * @throws PlainError or ContentProblem with what the person has to put right
 */
export async function prepare(options: {
  dev: boolean
  settings: Env
  signal: AbortSignal
}): Promise<void> {
  const { dev, settings, signal } = options
  const release = await waitForLock(root, 'prepare')
  try {
    const [isFresh] = await Promise.all([
      dev || isSiteFresh(),
      ensureClient(signal),
      step('content', () => publish(settings)),
    ])
    if (dev) await ensureTypes(root)
    // The build checks types against both.
    if (!isFresh) await step('building the site', () => buildSite(signal))
  } finally {
    release()
  }
}

async function ensureClient(signal: AbortSignal) {
  if (!(await isClientFresh())) await step('database client', () => generateClient(signal))
}
