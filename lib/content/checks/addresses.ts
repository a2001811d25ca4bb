import type { Finding } from '@/lib/content/finding'
import { fixedPaths } from '@/lib/content/fixed-paths'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { articleFile, writtenIn } from './documents'

/** Addresses that two documents want, by their names or by their aliases. */
export function checkAddresses(documents: GeneratedDocuments): Finding[] {
  const owners = new Map<string, string>()
  const findings: Finding[] = []
  const claim = (path: string, file: string, field?: string) => {
    const owner =
      owners.get(path) ?? (field && fixedPaths.has(path) ? 'the site itself' : undefined)
    if (owner)
      findings.push({ level: 'error', file, ...at(field), says: `${path} is taken by ${owner}` })
    else owners.set(path, file)
  }
  for (const { path, file } of writtenIn(documents)) claim(path, file)
  for (const article of documents.articles)
    for (const alias of article.aliases ?? []) claim(alias, articleFile(article), 'aliases')
  return findings
}

const at = (field?: string) => (field ? { field } : { line: 1 })
