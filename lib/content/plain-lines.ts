import type { Finding } from './finding'
import { frontMatter } from './front-matter'
import { typeOfFile, unknownField } from './known-fields'
import { missingField } from './missing-field'
import { plainType } from './plain-type'

const bullet = /^\s*• "([^"]+)" (.*)$/
const detail = /^\s*• ([\w-]+): (.*?)\s*$/
const yaml = /^failed with YAMLParseError: (.*?) at line (\d+)/
const ours = /^failed with ContentProblem: (.*)$/
const fieldSays = /^the field "([^"]+)" /

/**
 * Contentlayer's report as plain sentences: which file, which field, what would be right.
 * @returns nothing when it is not a report on documents
 */
export function plainFindings(output: string): Finding[] {
  const findings: Finding[] = []
  let document: { file: string; about: string } | null = null
  for (const raw of output.split('\n')) {
    const line = raw.replace(/^ │ {2}/, '')
    const opened = bullet.exec(line)
    if (opened) {
      document = { file: `content/${opened[1]}`, about: opened[2] ?? '' }
      findings.push(...failureOf(document))
      continue
    }
    const [, field, value = ''] = detail.exec(line) ?? []
    if (!document || !field) continue
    const says = fieldProblem(document.file, document.about, field, value)
    findings.push({ level: 'error', file: document.file, field, says })
  }
  return findings
}

/** What a document failed with as a whole. */
function failureOf({ file, about }: { file: string; about: string }): Finding[] {
  const broken = yaml.exec(about)
  if (broken) {
    const says = `this line cannot be read: ${plainYaml(broken[1] ?? '')}`
    return [{ level: 'error', file, line: Number(broken[2]), says }]
  }
  const said = ours.exec(about)?.[1]
  if (!said) return /^failed with/.test(about) ? [{ level: 'error', file, says: about }] : []
  return said.split(/; (?=the field "|line \d+: )/).map((part): Finding => {
    const field = fieldSays.exec(part)?.[1]
    if (field) return { level: 'error', file, field, says: part }
    const [, line, rest] = /^line (\d+): (.*)$/s.exec(part) ?? []
    if (line && rest) return { level: 'error', file, line: Number(line), says: rest }
    return { level: 'error', file, says: part }
  })
}

function fieldProblem(file: string, about: string, field: string, value: string): string {
  const type = typeOfFile(file)
  if (/missing/.test(about)) return missingField(field)
  if (/extra fields/.test(about) && type) return unknownField(type, field)
  const schema = type && Object.entries(frontMatter[type].shape).find(([name]) => name === field)
  const shouldBe = schema?.[1].safeParse(null).error?.issues[0]?.message
  const wanted = field === 'draft' ? 'true or false' : plainType(shouldBe)
  if (value === 'null') return `the field "${field}" is empty: it should be ${wanted}`
  return `the field "${field}" should be ${wanted}, not ${value}`
}

/** The slips that people make in YAML, in an editor's words; others as the reader of YAML says them. */
function plainYaml(message: string): string {
  if (/keys must be unique/.test(message)) return 'the field stands there twice'
  if (/Tabs/.test(message)) return 'begin it with blanks, not with a tab'
  if (/Nested mappings|Missing closing|Unexpected scalar/.test(message))
    return 'put a text that holds a colon or a quotation mark between "…", with \\" for one inside'
  return message
}
