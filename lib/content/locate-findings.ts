import fs from 'node:fs/promises'
import path from 'node:path'
import { fieldLine, fieldLines } from './field-lines'
import type { Finding } from './finding'
import { knownFields, typeOfFile, unknownField, unknownFields } from './known-fields'
import { missingField } from './missing-field'
import { nearest } from './suggest'

/**
 * Fills in the lines of findings that know only their field, from the files as they are written.
 * A field that is missing because its name has a slip is told at the slip.
 * @param root the project's folder
 */
export async function locateFindings(root: string, findings: Finding[]): Promise<Finding[]> {
  const files = new Set(findings.filter((one) => !one.line).map((one) => one.file))
  const located = findings.filter((one) => one.line)
  for (const file of files) {
    const source = await fs.readFile(path.join(root, file), 'utf8').catch(() => null)
    const open = findings.filter((one) => !one.line && one.file === file)
    located.push(...(source === null ? open : locateIn(source, file, open)))
  }
  return located
}

const isMissing = ({ field, says }: Finding) => field && says === missingField(field)

function locateIn(source: string, file: string, open: Finding[]): Finding[] {
  const written = fieldLines(source)
  const missing = open.filter(isMissing)
  const fenced = file.endsWith('.yaml') || /^---\s*$/m.test(source.split('\n', 1)[0] ?? '')
  if (missing.length > 0 && !fenced)
    return [
      {
        level: 'error',
        file,
        line: 1,
        says: 'there is no front matter: the first line is ---, then come title and the other fields, then --- again',
      },
    ]
  const type = typeOfFile(file)
  const slips = type && missing.length > 0 ? unknownFields(type, written.keys()) : []
  const meant = (finding: Finding) => slips.some((slip) => nearest(slip, [finding.field ?? '']))
  const told = open
    .map((finding) => (isMissing(finding) ? inItsGroup(finding, file, written) : finding))
    .filter((finding) => !isMissing(finding) || !meant(finding))
    .map((finding) => ({
      ...finding,
      line: finding.field ? fieldLine(source, finding.field) : undefined,
    }))
  const untold = slips.filter((slip) => open.every(({ field }) => field !== slip))
  const unknown = untold.map(
    (field): Finding => ({
      level: 'error',
      file,
      field,
      line: written.get(field),
      says: type ? unknownField(type, field) : '',
    }),
  )
  return [...told, ...unknown]
}

/** Contentlayer names a field of a group without its group: `alt` for image.alt. */
function inItsGroup(finding: Finding, file: string, written: Map<string, number>): Finding {
  const type = typeOfFile(file)
  const known = type ? knownFields(type) : []
  const field = finding.field ?? ''
  if (known.includes(field)) return finding
  const group = known.find(
    (name) =>
      name.endsWith(`.${field}`) && written.has(name.split('.')[0] ?? '') && !written.has(name),
  )
  return group ? { ...finding, field: group, says: missingField(group) } : finding
}
