import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { linkProject } from '@/lib/server/content/link-project'
import { startBenchServer } from './bench-server'
import { syntheticSlug } from './synthetic-articles'
import { generateContent } from './synthetic-content'

export type ContentFigures = {
  articles: number
  compileSeconds: number
  coldSeconds: number
  editSeconds: number
  publishMb: number
  liveSeconds: number
  firstMs: number
  cachedMs: number
  listMs: number
  memoryMb: number
  memoryPeakMb: number
}

const ARTICLES_ASKED = 300
const EDITED = syntheticSlug(7)

/** Measures one size, in a folder of its own: the words, the law by links, and the data. */
export async function measureContent(articles: number, folder: string): Promise<ContentFigures> {
  const words = path.join(folder, 'words')
  const project = path.join(folder, 'project')
  const dataDir = path.join(folder, 'data')
  await generateContent(articles, words)
  await linkProject(path.resolve('.'), project, words)
  const compileSeconds = await seconds(() => run('compile', project, dataDir))
  const restSeconds = await seconds(() => run('publish', project, dataDir))
  await edit(words, 'once')
  const editSeconds = await seconds(() => run('publish', project, dataDir))
  const publishMb = await peakOf(dataDir)

  const server = await startBenchServer(dataDir)
  try {
    const address = `/articles/${syntheticSlug(1)}`
    const first = await server.get(address)
    const cached = await median(9, async () => (await server.get(address)).ms)
    const list = await median(3, async () => (await server.get('/articles')).ms)
    const asked = Math.min(articles, ARTICLES_ASKED)
    for (let i = 0; i < asked; i += 1) await server.get(`/articles/${syntheticSlug(i)}`)
    const liveSeconds = await seconds(async () => {
      await edit(words, 'twice-over')
      const publishing = run('publish', project, dataDir)
      while (!(await server.get(`/articles/${EDITED}`)).text.includes('twice-over'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      await publishing
    })
    const memory = await server.memory()
    return {
      articles,
      compileSeconds,
      coldSeconds: compileSeconds + restSeconds,
      editSeconds,
      publishMb,
      liveSeconds,
      firstMs: first.ms,
      cachedMs: cached,
      listMs: list,
      memoryMb: memory.now,
      memoryPeakMb: memory.peak,
    }
  } finally {
    await server.stop()
  }
}

/** Compiles or publishes another project's folder in a process of its own, start of Node included. */
async function run(what: 'compile' | 'publish', project: string, dataDir: string): Promise<void> {
  const args = ['--import', 'tsx', `tests/bench/${what}-project.ts`, project, dataDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${what} ended with ${code}`)
}

/** The highest memory of the last publication, in MB. */
const peakOf = async (dataDir: string) =>
  Number(await fs.readFile(path.join(dataDir, 'publish-peak'), 'utf8'))

const edit = (words: string, word: string) =>
  fs.appendFile(path.join(words, `articles/${EDITED}.mdx`), `\nChanged ${word}.\n`)

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const figures: number[] = []
  for (let i = 0; i < times; i += 1) figures.push(await measure())
  return figures.sort((a, b) => a - b)[Math.floor(times / 2)] as number
}
