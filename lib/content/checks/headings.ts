import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { writtenIn } from './documents'

const TITLE = 1
const signs = (depth: number) => '#'.repeat(depth)

/** Headings that skip a level: who moves by headings would look for the one between. */
export function checkHeadings(documents: GeneratedDocuments): Finding[] {
  return writtenIn(documents).flatMap(({ file, body }) => {
    const findings: Finding[] = []
    let above = TITLE
    for (const { depth, line } of body.marks.headings) {
      if (depth > above + 1) {
        const says =
          above === TITLE
            ? `the first heading is ${signs(depth)}: start with ##`
            : `the heading jumps from ${signs(above)} to ${signs(depth)}: use ${signs(above + 1)}`
        findings.push({ level: 'error', file, line, says })
      }
      above = depth
    }
    return findings
  })
}
