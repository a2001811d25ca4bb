import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPointer } from '@/lib/content/store'
import { db } from '@/lib/db'
import { mailMessage } from '@/lib/mail/messages'
import { keepPublishing } from '@/lib/server/content/keep-publishing'
import { publishOnce } from '@/lib/server/content/publish-once'
import { contentProject } from '@/tests/factories/content-project'
import { contentRepository } from '@/tests/factories/content-repository'

const within = { timeout: 40_000, interval: 50 }

let stop: () => Promise<void>
let project: Awaited<ReturnType<typeof contentProject>>
let published: number
/** What an editor's program does while her files are being read. */
let meanwhile: (() => Promise<void>) | undefined

const mails = async () => {
  const rows = await db().outboxMail.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map((row) => mailMessage.parse(row.payload))
}

beforeEach(async () => {
  await db().outboxMail.deleteMany()
  project = await contentProject()
  published = 0
  meanwhile = undefined
  const ending = new AbortController()
  const keeping = keepPublishing({
    ...project,
    signal: ending.signal,
    everyMs: 60_000,
    publish: async () => {
      await publishOnce(project).catch(() => {})
      await meanwhile?.()
      published += 1
    },
  })
  stop = async () => {
    ending.abort()
    await keeping
  }
  await vi.waitFor(() => expect(published).toBe(1), within)
})

afterEach(() => stop())

it('publishes an edit by itself, with no mail when all is well', async () => {
  const before = await readPointer(project.dataDir)
  await project.edit('articles/one.mdx', 'A claim.', 'Another claim.')
  await vi.waitFor(async () => expect(await readPointer(project.dataDir)).not.toBe(before), within)
  await project.write('articles/two.mdx', await articleTwo())
  await vi.waitFor(() => expect(published).toBeGreaterThanOrEqual(3), within)
  expect(await mails()).toEqual([])
})

/** Nothing but what has to be put right: no sums. */
const oneLine = /^content\/articles\/one\.mdx:16: .*$/

it('mails a failure once, and once that it is mended', async () => {
  const before = await readPointer(project.dataDir)
  await project.edit('articles/one.mdx', 'A claim.', '<Foo />')
  await vi.waitFor(async () => expect(await mails()).toHaveLength(1), within)
  expect(await mails()).toMatchObject([
    { kind: 'publish-result', worked: false, says: expect.stringMatching(oneLine) },
  ])
  expect(await readPointer(project.dataDir)).toBe(before)

  const runs = published
  await project.edit('topics/gut-health.mdx', 'Words.', 'More words.')
  await vi.waitFor(() => expect(published).toBeGreaterThan(runs), within)
  expect(await mails()).toHaveLength(1)

  await project.edit('articles/one.mdx', '<Foo />', 'A claim.')
  await vi.waitFor(async () => expect(await mails()).toHaveLength(2), within)
  expect((await mails())[1]).toMatchObject({ worked: true })
})

it('mails nothing about a file that was read while it was being saved', async () => {
  const one = path.join(project.root, 'content/articles/one.mdx')
  const whole = await fs.readFile(one, 'utf8')
  meanwhile = async () => {
    meanwhile = undefined
    await fs.writeFile(one, whole.replace('A claim.', '<Foo />'))
  }
  await fs.writeFile(one, '')
  const wrong = { worked: false, says: expect.stringMatching(oneLine) }
  await vi.waitFor(async () => expect((await mails()).at(-1)).toMatchObject(wrong), within)
  expect(await mails()).toHaveLength(1)
})

it('fetches what was pushed to the repository of CONTENT_GIT, again and again', async () => {
  const words = await contentProject()
  const repository = await contentRepository(words.root)
  const ending = new AbortController()
  const options = { ...words, root: path.resolve('.'), contentGit: repository.address }
  const keeping = keepPublishing({
    ...options,
    signal: ending.signal,
    everyMs: 100,
    publish: async () => {
      await publishOnce(options)
    },
  })
  await vi.waitFor(async () => expect(await readPointer(words.dataDir)).not.toBeNull(), within)
  const before = await readPointer(words.dataDir)
  await words.edit('articles/one.mdx', 'A claim.', 'Another claim.')
  repository.push()
  await vi.waitFor(async () => expect(await readPointer(words.dataDir)).not.toBe(before), within)
  ending.abort()
  await keeping
})

const articleTwo = async () => {
  const one = await fs.readFile(path.join(project.root, 'content/articles/one.mdx'), 'utf8')
  return one.replace('/an-old-address', '/another')
}
