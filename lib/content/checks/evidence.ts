import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { articleFile, bodyOf, citedBy } from './documents'

/**
 * Claims and articles without a source. In a draft this is advice, so that half-written work does
 * not keep everybody else from publishing; it becomes an error with `draft: false`.
 */
export function checkEvidence({ articles }: GeneratedDocuments): Finding[] {
  return articles.flatMap((article) => {
    const file = articleFile(article)
    const level = article.draft ? 'advice' : 'error'
    const findings: Finding[] = bodyOf(article)
      .marks.claims.filter((claim) => claim.cites === 0)
      .map(({ line }) => ({
        level,
        file,
        line,
        says: 'this <Claim> has no source: put <Cite id="…" /> behind what it says',
      }))
    if (citedBy(article).length === 0 && !article.draft)
      findings.push({
        level,
        file,
        line: 1,
        says: 'the article cites no source: put <Cite id="…" /> behind each claim about health',
      })
    return findings
  })
}
