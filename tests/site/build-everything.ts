import { writeTypes } from '@/lib/content/compile'
import { generateClient } from '@/lib/server/prepare/client'
import { buildSite } from '@/lib/server/prepare/site'
import { root } from '@/lib/server/root'

/**
 * Makes all that is made from sources: a fresh clone has none of it, and the build needs the other two.
 * @returns how long the build of the site took, in seconds
 */
export async function buildEverything(): Promise<number> {
  await generateClient()
  await writeTypes(root)
  const began = performance.now()
  await buildSite()
  return (performance.now() - began) / 1000
}
