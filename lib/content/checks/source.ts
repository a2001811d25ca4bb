/** Words that readers see, with the line where they begin. Line breaks of the file are kept in them. */
export type Passage = {
  line: number
  text: string
  /** Whether it stands in a claim that is itself called weak: such a claim may be named to be doubted. */
  weak: boolean
}
export type Section = { heading: string; line: number; passages: Passage[] }

/** A file as an editor wrote it, taken apart roughly: enough to judge words, cheap for thousands. */
export type Source = {
  file: string
  /** Lines of the front matter that readers see, such as the title. */
  fields: Passage[]
  sections: Section[]
}

const fence = /^---\s*$/
const shown = /^\s*(?:title|description|name|alt|caption|text):\s*(.+)$|^\s+-\s+(.+)$/
const heading = /^#{1,6}\s+(.*)$/
const opens = /^\s*<(\w+)([^>]*)>\s*$/
const closes = /^\s*<\/(\w+)>\s*$/
const marker = /^\s*(?:[-*+]|\d+\.|>)\s+/
const unread = /^\s*(?:\||```|\[[^\]]+\]:)/

/** Takes one file of content/ apart. @param file its name, for the findings */
export function readSource(file: string, text: string): Source {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  // Without front matter the law refuses the file; nobody knows yet which lines are its words.
  if (!fence.test(lines[0] ?? '') || end < 0) return { file, fields: [], sections: [] }
  const fields = lines.slice(1, end).flatMap((line, index): Passage[] => {
    const found = shown.exec(line)
    const value = found?.[1] ?? found?.[2]
    return value ? [{ line: index + 2, text: withoutQuotes(value), weak: false }] : []
  })
  return { file, fields, sections: sectionsOf(lines, end + 1) }
}

const withoutQuotes = (value: string) => value.replace(/^(["'])(.*)\1$/, '$2')

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
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .trim()
