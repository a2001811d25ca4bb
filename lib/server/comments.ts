import fs from 'node:fs/promises'
import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { PlainError, tell } from './plain-error'
import { withDatabase } from './privacy/with-database'

const USAGE = `npm run comments -- export <file>    writes all comments as JSON
npm run comments -- import <file>    takes over the comments of such a file
npm run comments -- close <article>  takes no more comments on an article
npm run comments -- open <article>   takes them again`

const verbs: Record<string, (name: string) => Promise<string>> = {
  async export(file) {
    const { exportFile } = await import('@/lib/comments/export-file')
    const comments = await exportFile()
    await fs.writeFile(file, `${JSON.stringify(comments, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return `${comments.comments.length} comments are in ${file}. It holds mail addresses: keep it private.`
  },
  async import(file) {
    const { commentsFile } = await import('@/lib/comments/comments-file')
    const { importFile, ImportProblem } = await import('@/lib/comments/import-file')
    const read = commentsFile.safeParse(await readJson(file))
    if (!read.success) {
      const [issue] = read.error.issues
      const where = issue?.path.join('.') || 'the whole'
      throw new PlainError(`${file} is no file of comments: ${where}: ${issue?.message}`)
    }
    const count = await importFile(read.data).catch((error) => {
      throw error instanceof ImportProblem ? new PlainError(`${file}: ${error.message}`) : error
    })
    return `${count} comments are new; those that were here already stayed as they were.`
  },
  async close(article) {
    const { closeThread } = await import('@/lib/comments/close-thread')
    await closeThread(article)
    return `Comments on ${article} are closed. Those that are there stay.`
  },
  async open(article) {
    const { openThread } = await import('@/lib/comments/close-thread')
    await openThread(article)
    return `Comments on ${article} are open.`
  },
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'))
  } catch (error) {
    throw new PlainError(`${file} cannot be read: ${(error as Error).message}`)
  }
}

/** `npm run comments`: export, import, close and open. */
async function run() {
  const [verb = '', name] = process.argv.slice(2)
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!act || !name) throw new PlainError(USAGE)
  await withDatabase(await claimSecrets(), async () => {
    const { db } = await import('@/lib/db')
    await act(name)
      .then(say)
      .finally(() => db().$disconnect())
  })
}

run().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})
