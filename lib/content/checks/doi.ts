import type { Finding } from '@/lib/content/finding'
import { doiPattern } from '@/lib/content/front-matter'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { referenceFile, writtenIn } from './documents'

const resolver = /^https?:\/\/(?:dx\.)?doi\.org\/(.*)$/i
const says = (doi: string) =>
  `"${doi}" is no DOI: one starts with 10., such as 10.3390/nu10081049 (the part behind https://doi.org/)`

/** DOIs that cannot be right, in the fields of references and in links. Whether one is alive is not asked here. */
export function checkDois(documents: GeneratedDocuments): Finding[] {
  const malformed = (text: string) => !doiPattern.test(text)
  const linked = (address: string) => resolver.exec(address)?.[1]
  const inFields = documents.references.flatMap((reference): Finding[] => {
    const file = referenceFile(reference)
    const fields = { doi: reference.doi, url: linked(reference.url ?? '') }
    return Object.entries(fields).flatMap(([field, doi]): Finding[] =>
      doi !== undefined && malformed(doi) ? [{ level: 'error', file, field, says: says(doi) }] : [],
    )
  })
  const inLinks = writtenIn(documents).flatMap(({ file, body }) =>
    body.marks.links.flatMap(({ to, line }): Finding[] => {
      const doi = linked(to)
      return doi !== undefined && malformed(doi)
        ? [{ level: 'error', file, line, says: says(doi) }]
        : []
    }),
  )
  return [...inFields, ...inLinks]
}
