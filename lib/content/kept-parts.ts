import fs from 'node:fs'
import path from 'node:path'

/**
 * What a compilation makes of a document besides its facts: its tree, the search's passages and terms of an
 * article. Few readers want them, so each stands in a file of its own, as text, and Contentlayer, which
 * prints every document several times, never sees them.
 */
export const partNames = ['body', 'passages', 'terms'] as const
export type Parts = Partial<Record<(typeof partNames)[number], string>>

/** In the folder that Contentlayer works in. */
const folder = '.contentlayer/parts'
const fileOf = (work: string, name: string, part: string) =>
  path.join(work, folder, `${name.replaceAll('/', '__')}.${part}`)

/** Puts the parts of a document down, while it is compiled in the present folder. @param name its path in content/ */
export function putParts(name: string, parts: Parts): void {
  fs.mkdirSync(folder, { recursive: true })
  for (const [part, text] of Object.entries(parts)) fs.writeFileSync(fileOf('.', name, part), text)
}

/** Moves the parts of a document to where they stay. @param to gives the file for each */
export function takeParts(work: string, name: string, to: (part: string) => string): void {
  for (const part of partNames) {
    const file = fileOf(work, name, part)
    if (fs.existsSync(file)) fs.renameSync(file, to(part))
  }
}
