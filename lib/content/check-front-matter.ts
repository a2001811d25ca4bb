import { fieldLines } from './field-lines'
import { type DocumentType, frontMatter } from './front-matter'
import { unknownField, unknownFields } from './known-fields'
import { missingField } from './missing-field'
import { plainType } from './plain-type'
import { ContentProblem } from './problem'

/**
 * Checks one document's front matter, enum values and groups included (Contentlayer does not notice those).
 * @param source the file as written, for the names that Contentlayer drops
 * @throws ContentProblem listing every wrong field and what it should be
 */
export function checkFrontMatter(type: DocumentType, document: unknown, source = ''): void {
  const unknown = unknownFields(type, fieldLines(source).keys()).map((field) =>
    unknownField(type, field),
  )
  const checked = frontMatter[type].safeParse(document)
  const wrong = (checked.error?.issues ?? []).map(({ code, path, message }) => {
    const value = valueAt(document, path)
    if (value === undefined && code === 'invalid_type') return missingField(path.join('.'))
    const empty = value === null ? 'is empty: it ' : ''
    const instead = code === 'invalid_type' && isWord(value) ? `, not ${JSON.stringify(value)}` : ''
    return `the field "${path.join('.')}" ${empty}should be ${plainType(message)}${instead}`
  })
  const problems = [...unknown, ...wrong]
  if (problems.length > 0) throw new ContentProblem(problems.join('; '))
}

const isWord = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

const valueAt = (document: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], document)
