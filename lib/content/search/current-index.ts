import { currentHash } from '@/lib/content/current'
import { readStored } from '@/lib/content/store'
import { env } from '@/lib/env'
import { openIndex, type SearchIndex } from './open-index'

let kept: { hash: string; index: Promise<SearchIndex> } | undefined

/**
 * The search index of the content in force. It is opened once for each publication, by whoever asks
 * first. Throws when nothing is published.
 */
export async function currentIndex(): Promise<SearchIndex> {
  const hash = await currentHash()
  if (!hash) throw new Error('no content is published')
  if (kept?.hash === hash) return kept.index
  const index = load(hash)
  kept = { hash, index }
  // A failure is not kept: the next question tries again.
  index.catch(() => {
    if (kept?.index === index) kept = undefined
  })
  return index
}

async function load(hash: string): Promise<SearchIndex> {
  const text = await readStored(env().dataDir, hash, 'search/index')
  if (!text) throw new Error('the published content has no search index')
  return openIndex(JSON.parse(text))
}
