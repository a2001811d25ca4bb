import { readDocument, readIndex } from '@/lib/content/current'
import { openIndex, type SearchIndex } from './open-index'

const NAME = 'search/index'

let kept: { key: string; index: Promise<SearchIndex> } | undefined

/**
 * The search index of the content in force. It is opened once for each of its versions, by whoever
 * asks first. Throws when nothing is published.
 */
export async function currentIndex(): Promise<SearchIndex> {
  const key = (await readIndex()).documents[NAME]
  if (!key) throw new Error('the published content has no search index')
  if (kept?.key === key) return kept.index
  const index = load()
  kept = { key, index }
  // A failure is not kept: the next question tries again.
  index.catch(() => {
    if (kept?.index === index) kept = undefined
  })
  return index
}

async function load(): Promise<SearchIndex> {
  const stored = await readDocument('search', 'index')
  if (!stored) throw new Error('the published content has no search index')
  return openIndex(stored)
}
