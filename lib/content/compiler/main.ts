import fs from 'node:fs'
import path from 'node:path'
import { dynamicBuild, runMain, type SourcePlugin } from 'contentlayer2/core'
import makeSource from '@/contentlayer.config'

/**
 * Lets Contentlayer compile the folder that this process is started in, and keeps each document as
 * kept-document.ts describes: Contentlayer's own command would print all of them three times. What is wrong is
 * told in Contentlayer's words, and the process ends with 1. Started as one file: bundle.ts.
 */
type Compiled = {
  _raw: { sourceFilePath: string }
  body?: unknown
  compiled?: { parts?: unknown[] } | null
}

const folder = '.contentlayer/kept'
const source = (await makeSource(undefined)) as SourcePlugin
const config = { source, esbuildHash: 'bundled', filePath: import.meta.url }
const run = runMain({ tracingServiceName: 'nouriva', verbose: false })
const built = await run(dynamicBuild({ config, verbose: false }))
fs.mkdirSync(folder, { recursive: true })
for (const document of (built as { allDocuments: Compiled[] }).allDocuments) keep(document)
// The watcher that Contentlayer starts with every reading would keep this process waiting.
process.exit(0)

/** The words as written are not kept. */
function keep({ body: _, compiled, ...facts }: Compiled) {
  const { parts = [], ...known } = compiled ?? {}
  const lines = [{ ...facts, compiled: compiled && known }, ...parts]
  fs.writeFileSync(
    path.join(folder, facts._raw.sourceFilePath.replaceAll('/', '__')),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  )
}
