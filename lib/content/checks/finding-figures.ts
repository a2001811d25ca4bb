import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { referenceFile } from './documents'

const measuring = new Set(['systematic-review', 'randomised-trial', 'controlled-trial', 'cohort'])
const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|half|twice)\b/i

/** Studies that measured something, noted without a figure. */
export function checkFindingFigures({ references }: GeneratedDocuments): Finding[] {
  return references
    .filter(({ studyType }) => measuring.has(studyType))
    .filter(({ finding }) => !/\d/.test(finding) && !numberWords.test(finding))
    .map((reference) => ({
      level: 'advice',
      file: referenceFile(reference),
      field: 'finding',
      says: 'the finding names no figure: how many people, and how large was the effect?',
    }))
}
