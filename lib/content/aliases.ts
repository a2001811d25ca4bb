import { readIndex } from './current'
import { isPublic } from './is-public'

/** Where an old address has moved to, for a public article; null when it is no alias. */
export async function aliasTarget(pathname: string): Promise<string | null> {
  const { aliases, articles } = await readIndex()
  const target = aliases[pathname.replace(/\/+$/, '')]
  if (!target) return null
  return articles.some((a) => a.path === target && isPublic(a)) ? target : null
}
