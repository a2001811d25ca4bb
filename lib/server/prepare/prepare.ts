import { ensureTypes } from '@/lib/content/compile'
import type { Env } from '@/lib/env'
import { waitForLock } from '@/lib/server/launcher/lock'
import { step } from '@/lib/server/launcher/report'
import { root } from '@/lib/server/root'
import { generateClient } from './client'
import { isClientFresh } from './client-stamp'
import { publish } from './publish'
import { buildSite } from './site'
import { isSiteFresh } from './site-stamp'

export type Preparing = { settings: Env; signal: AbortSignal }

/**
 * Brings everything that is made from sources up to date: database client, content, site.
 * Several launchers of one checkout take turns.
 * @throws PlainError or ContentProblem with what the person has to put right
 */
export async function prepare({
  dev,
  settings,
  signal,
}: Preparing & { dev: boolean }): Promise<void> {
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
