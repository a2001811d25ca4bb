import { documentChecks } from './checks/all'
import type { Finding } from './finding'
import type { GeneratedDocuments } from './generated'

/** Checks compiled documents by themselves and against each other. Reads no file. */
export const checkDocuments = (documents: GeneratedDocuments): Finding[] =>
  documentChecks.flatMap((check) => check(documents))
