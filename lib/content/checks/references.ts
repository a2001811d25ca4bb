import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { suggest } from '@/lib/content/suggest'
import { articleFile, citedBy, referenceFile } from './documents'

/** Sources that are cited but not there, cited but say nothing, or there but never cited. */
export function checkReferences({ articles, references }: GeneratedDocuments): Finding[] {
  const known = new Map(references.map((reference) => [reference.slug, reference]))
  const cited = new Set<string>()
  const findings: Finding[] = []
  for (const article of articles) {
    for (const { id, line } of citedBy(article)) {
      cited.add(id)
      const file = articleFile(article)
      const reference = known.get(id)
      if (!reference) {
        const says = `cites "${id}"${suggest(id, known.keys())}, but there is no content/references/${id}.yaml`
        findings.push({ level: 'error', file, line, says })
      } else if (!reference.finding?.trim()) {
        const says = `cites "${id}", but ${referenceFile(reference)} does not say what it found: write its finding`
        findings.push({ level: 'error', file, line, says })
      }
    }
  }
  const lonely = references.filter((reference) => !cited.has(reference.slug))
  for (const reference of lonely)
    findings.push({
      level: 'error',
      file: referenceFile(reference),
      line: 1,
      says: 'no article cites this source: cite it or remove it',
    })
  return findings
}
