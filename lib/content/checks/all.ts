import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { checkAddresses } from './addresses'
import { checkAliases } from './aliases'
import { checkDois } from './doi'
import { checkEvidence } from './evidence'
import { checkFigureText } from './figure-text'
import { checkFindingFigures } from './finding-figures'
import { checkHeadings } from './headings'
import { checkKnownNames } from './known-names'
import { checkLinks } from './links'
import { checkPictureText } from './picture-text'
import { checkPromises } from './promises'
import { checkReadingGrade } from './reading-grade'
import { checkReferences } from './references'
import { checkSeries } from './series'
import type { Source } from './source'

/** Checks of compiled documents. Publishing runs them too, so they read no file and parse nothing. */
export const documentChecks: ((documents: GeneratedDocuments) => Finding[])[] = [
  checkKnownNames,
  checkPictureText,
  checkHeadings,
  checkEvidence,
  checkReferences,
  checkAddresses,
  checkAliases,
  checkSeries,
  (documents) => checkLinks(documents),
  checkDois,
  checkFindingFigures,
]

/** Checks of the words as they are written. All of it is advice. */
export const sourceChecks: ((source: Source) => Finding[])[] = [
  checkReadingGrade,
  checkPromises,
  checkFigureText,
]
