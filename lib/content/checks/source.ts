import { shownFields } from './shown-fields'

/** Words that readers see, with the line where they begin. Line breaks of the file are kept in them. */
export type Passage = {
  line: number
  text: string
  /** Whether it stands in a claim that is itself called weak: such a claim may be named to be doubted. */
  weak: boolean
}
/** What an attribute of a component says: `caption` of <Figure>. */
export type Attribute = Passage & { component: string; name: string }
export type Section = { heading: string; line: number; passages: Passage[] }

/** A file as an editor wrote it, taken apart roughly: enough to judge words, cheap for thousands. */
export type Source = {
  file: string
  /** Lines of the front matter that readers see, such as the title. */
  fields: Passage[]
  sections: Section[]
  /** Words in attributes, which stand beside the text. */
  attributes: Attribute[]
}

const fence = /^---\s*$/
const heading = /^#{1,6}\s+(.*)$/
const tag = /<([A-Z]\w*)((?:\s+\w+="[^"]*"|\s)*)\/?>/g
const attribute = /(alt|caption|change|serves|time|title)="([^"]*)"/g
const opens = /^\s*<(\w+)((?:\s+\w+="[^"]*"|\s)*)>\s*$/
const closes = /^\s*<\/(\w+)>\s*$/
const marker = /^\s*(?:[-*+]|\d+\.|>)\s+/
const unread = /^\s*(?:\||```|\[[^\]]+\]:)/

/** Takes one file of content/ apart. @param file its name, for the findings */
export function readSource(file: string, text: string): Source {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  // Without front matter the law refuses the file; nobody knows yet which lines are its words.
  if (!fence.test(lines[0] ?? '') || end < 0)
    return { file, fields: [], sections: [], attributes: [] }
  const body = lines.slice(end + 1).join('\n')
  return {
    file,
    fields: shownFields(lines.slice(0, end)),
    sections: sectionsOf([...lines.slice(0, end + 1), ...onOneLine(body).split('\n')], end + 1),
    attributes: attributesOf(body, end + 2),
  }
}

/** A tag that somebody wrote over several lines, on its first one. */
const onOneLine = (body: string) =>
  body.replace(tag, (written) => {
    const breaks = written.match(/\n/g) ?? []
    return written.replaceAll('\n', ' ') + breaks.join('')
  })

function attributesOf(body: string, firstLine: number): Attribute[] {
  const lineAt = (index: number) => firstLine + body.slice(0, index).split('\n').length - 1
  return [...body.matchAll(tag)].flatMap(({ 0: written, 1: component = '', index }) =>
    [...written.matchAll(attribute)].map(({ 1: name = '', 2: text = '', index: within }) => ({
      component,
      name,
      text,
      line: lineAt(index + within),
      weak: /\sgrade="weak"/.test(written),
    })),
  )
}

function sectionsOf(lines: string[], start: number): Section[] {
  let section: Section = { heading: 'the beginning', line: start + 1, passages: [] }
  const sections = [section]
  let passage: Passage | null = null
  let weak = false
  for (const [index, line] of lines.entries()) {
    if (index < start) continue
    const title = heading.exec(line)
    if (title) {
      const level = line.indexOf(' ')
      const inside: Passage = { line: index + 1, text: plain(title[1] ?? ''), weak: false }
      if (level <= 2) {
        section = { heading: inside.text, line: index + 1, passages: [] }
        sections.push(section)
      }
      section.passages.push({ ...inside, text: `${inside.text}.` })
    }
    const opened = opens.exec(line)
    if (opened?.[1] === 'Claim') weak = /grade="weak"/.test(opened[2] ?? '')
    if (closes.exec(line)?.[1] === 'Claim') weak = false
    if (title || opened || closes.test(line) || unread.test(line) || !line.trim()) {
      passage = null
      continue
    }
    if (passage && !marker.test(line)) {
      passage.text += `\n${plain(line)}`
      continue
    }
    passage = { line: index + 1, text: plain(line), weak }
    section.passages.push(passage)
  }
  return sections.filter(({ passages }) => passages.length > 0)
}

/** A line without its Markdown and components, as it is read. */
const plain = (line: string) =>
  line
    .replace(marker, '')
    .replace(tag, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .trim()
