import fs from 'node:fs/promises'
import path from 'node:path'
import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { sourceChecks } from './checks/all'
import { readSource, type Source } from './checks/source'
import { compileContent } from './compile'
import type { Finding } from './finding'
import { locateFindings } from './locate-findings'
import { makeMedia } from './media/make-media'
import { readGenerated } from './read-generated'
import { errorsIn, findingsOf } from './report'
import { readSources } from './sources'

/**
 * Everything that an editor should know of content/: what publishing would refuse, and advice.
 * @param root the project's folder; @param mediaDir where the pictures that it makes stay
 */
export async function checkContent(root: string, mediaDir: string): Promise<Finding[]> {
  const advice = (await readWords(root)).flatMap((source) =>
    sourceChecks.flatMap((check) => check(source)),
  )
  return [...(await checkLaw(root, mediaDir)), ...advice]
}

async function checkLaw(root: string, mediaDir: string): Promise<Finding[]> {
  const misplaced = await checkFiles(root)
  if (misplaced.length > 0) return misplaced
  try {
    const sources = readSources(root)
    await compileContent(root, sources)
    const generated = readGenerated(root, sources)
    const findings = checkDocuments(generated)
    const media = await makeMedia(generated, path.join(root, 'content/images'), mediaDir).catch(
      (error) => {
        findings.push(...findingsOf(error))
      },
    )
    // A document with an error has no place in a publication.
    if (media && errorsIn(findings).length === 0)
      for (const { make } of buildSnapshot(generated, media).documents.values()) make()
    return locateFindings(root, findings)
  } catch (error) {
    return locateFindings(root, findingsOf(error))
  }
}

const worded = ['articles', 'topics', 'authors', 'pages']

/** Every file of words below content/, as written. */
export async function readWords(root: string): Promise<Source[]> {
  const sources: Source[] = []
  for (const folder of worded) {
    const names = await fs.readdir(path.join(root, 'content', folder)).catch(() => [])
    for (const name of names.filter((name) => name.endsWith('.mdx')).sort()) {
      const file = `content/${folder}/${name}`
      sources.push(readSource(file, await fs.readFile(path.join(root, file), 'utf8')))
    }
  }
  return sources
}
