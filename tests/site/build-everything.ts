import { writeTypes } from '@/lib/content/compile'
import { generateClient } from '@/lib/server/prepare/client'
import { buildSite } from '@/lib/server/prepare/site'
import { root } from '@/lib/server/root'

/** Makes all that is made from sources: a fresh clone has none of it, and the build needs the other two. */
export async function buildEverything(): Promise<void> {
  await generateClient()
  await writeTypes(root)
  await buildSite()
}
