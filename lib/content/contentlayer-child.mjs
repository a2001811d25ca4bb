import fs from 'node:fs'
import path from 'node:path'
import { dynamicBuild, getConfig, runMain } from 'contentlayer2/core'

/*
 * Lets Contentlayer compile the folder that this process is started in, and keeps each document as
 * kept-document.ts describes: Contentlayer's own command would print all of them three times. What is wrong is
 * told in Contentlayer's words, and the process ends with 1. No TypeScript: tsx takes longer to start than all this.
 */
const folder = '.contentlayer/kept'
const run = runMain({ tracingServiceName: 'nouriva', verbose: false })

const config = await run(getConfig({}))
const { allDocuments } = await run(dynamicBuild({ config, verbose: false }))
fs.mkdirSync(folder, { recursive: true })
for (const document of allDocuments) keep(document)
// The watcher that Contentlayer starts with every reading would keep this process waiting.
process.exit(0)

/** The words as written are not kept. */
function keep({ body: _, compiled, ...facts }) {
  const { parts = [], ...known } = compiled ?? {}
  const lines = [{ ...facts, compiled: compiled && known }, ...parts]
  fs.writeFileSync(
    path.join(folder, facts._raw.sourceFilePath.replaceAll('/', '__')),
    lines.map((line) => JSON.stringify(line)).join('\n'),
  )
}
