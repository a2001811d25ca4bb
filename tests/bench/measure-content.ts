import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { linkProject } from '@/lib/server/content/link-project'
import { startBenchServer } from './bench-server'
import { generateContent } from './synthetic-content'

export type ContentFigures = {
  articles: number
  coldSeconds: number
  editSeconds: number
  liveSeconds: number
  firstMs: number
  cachedMs: number
  listMs: number
  memoryMb: number
  memoryPeakMb: number
}

const ARTICLES_ASKED = 300
const EDITED = 'article-0007'

/** Measures one size, in a folder of its own: the words, the law by links, and the data. */
export async function measureContent(articles: number, folder: string): Promise<ContentFigures> {
  const words = path.join(folder, 'words')
  const project = path.join(folder, 'project')
  const dataDir = path.join(folder, 'data')
  await generateContent(articles, words)
  await linkProject(path.resolve('.'), project, words)
  const publish = () => seconds(() => runPublish(project, dataDir))
  const coldSeconds = await publish()
  await edit(words, 'once')
  const editSeconds = await publish()

  const server = await startBenchServer(dataDir)
  try {
    const first = await server.get('/articles/article-0001')
    const cached = await median(9, async () => (await server.get('/articles/article-0001')).ms)
    const list = await median(3, async () => (await server.get('/articles')).ms)
    const asked = Math.min(articles, ARTICLES_ASKED)
    for (let i = 0; i < asked; i += 1)
      await server.get(`/articles/article-${String(i).padStart(4, '0')}`)
    const liveSeconds = await seconds(async () => {
      await edit(words, 'twice-over')
      const publishing = runPublish(project, dataDir)
      while (!(await server.get(`/articles/${EDITED}`)).text.includes('twice-over'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      await publishing
    })
    const memory = await server.memory()
    return {
      articles,
      coldSeconds,
      editSeconds,
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

/** `npm run publish` over another project's folder, start of Node included. */
async function runPublish(project: string, dataDir: string): Promise<void> {
  const args = ['--import', 'tsx', 'tests/bench/publish-project.ts', project, dataDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`publishing ended with ${code}`)
}

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
