import type { Env } from '@/lib/env'
import { say } from '@/lib/server/launcher/report'
import { tell } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'

/**
 * Publishes the content if it changed. A site that has content keeps serving it when the new one is
 * wrong, and says so: a slip in one article must not keep the site down. Where CONTENT_GIT cannot be
 * reached at a first start, the articles that came with the code are served until it can.
 * @throws ContentProblem when there is nothing to fall back on
 */
export async function publish({ dataDir, contentGit }: Env): Promise<void> {
  const { publishOnce } = await import('@/lib/server/content/publish-once')
  const { readPointer } = await import('@/lib/content/store')
  try {
    await publishOnce({ root, dataDir, contentGit, pull: false })
  } catch (error) {
    const inForce = await readPointer(dataDir)
    if (!inForce && !contentGit) throw error
    say(`THE CONTENT IS NOT PUBLISHED, the one before it is served:\n${tell(error)}`)
    if (!inForce) await publishOnce({ root, dataDir })
  }
}
