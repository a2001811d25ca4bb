import { say } from '@/lib/server/launcher/report'
import { tell } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'

/**
 * Publishes the content if it changed. A site that has content keeps serving it when the new one is
 * wrong, and says so: a slip in one article must not keep the site down.
 * @throws ContentProblem when there is nothing to fall back on
 */
export async function publish(dataDir: string): Promise<void> {
  const { publishContent } = await import('@/lib/content/publish')
  const { currentHash } = await import('@/lib/content/current')
  try {
    await publishContent({ root, dataDir })
  } catch (error) {
    if (!(await currentHash())) throw error
    say(`THE CONTENT IS NOT PUBLISHED, the one before it is served:\n${tell(error)}`)
  }
}
