import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPointer } from '@/lib/content/store'
import { type ContentProject, contentProject } from '@/tests/factories/content-project'
import { type ContentRepository, contentRepository } from '@/tests/factories/content-repository'
import { runSite, type Site } from '@/tests/site/run-site'

/** The front may show a list as it was for a minute; a busy machine takes as long again. */
const PATIENCE = { timeout: 120_000, interval: 200 }
/** Everywhere is thirteen pages: asked for without a pause they keep a core busy. */
const EVERYWHERE = { timeout: 120_000, interval: 2_000 }
const AHEAD_MS = 8_000
const one = 'articles/one.mdx'

let words: ContentProject
let repository: ContentRepository
let site: Site
let moment: string

const get = (address: string) => fetch(`${site.url}${address}`)
const text = async (address: string) => (await get(address)).text()
const status = async (address: string) => (await get(address)).status
const mailbox = () => text('/mailbox')

/** An article of its own name beside the first, with a date of its own. */
async function write(slug: string, line: string) {
  const file = `articles/${slug}.mdx`
  await words.vary(one, file, 'aliases: [/an-old-address]', '')
  await words.edit(file, 'title: An article for tests', `title: Sesame ${slug}`)
  await words.edit(file, 'date: 2024-08-25', line)
}

/** Everywhere that an article stands. */
const places = (slug: string) => [
  '/',
  '/articles',
  '/topics/gut-health',
  '/authors/ishita',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/topics/gut-health/feed.xml',
  '/sitemap.xml',
  '/llms.txt',
  `/search?q=sesame+${slug}`,
]
const addresses = (slug: string) => [`/articles/${slug}`, `/articles/${slug}.md`]

/** The places that name an article, and its addresses that answer. */
async function seen(slug: string): Promise<string[]> {
  const named = await Promise.all(
    places(slug).map(async (place) => (await text(place)).includes(`/articles/${slug}`)),
  )
  const answered = await Promise.all(
    addresses(slug).map(async (address) => (await status(address)) === 200),
  )
  return [
    ...places(slug).filter((_, at) => named[at]),
    ...addresses(slug).filter((_, at) => answered[at]),
  ]
}
const everywhere = (slug: string) => [...places(slug), ...addresses(slug)]

/**
 * Commits an article that comes and one that goes at a moment shortly ahead, and looks before it.
 * Where the machine was too slow for that, it takes a later moment.
 */
async function lookBefore(aheadMs = AHEAD_MS): Promise<{ leaving: string[]; soon: string[] }> {
  moment = new Date(Date.now() + aheadMs).toISOString().replace(/\.\d+/, '')
  await write('two', 'date: 2024-08-26')
  await words.edit('articles/two.mdx', 'A claim.', `A claim of ${moment}.`)
  await write('soon', `date: ${moment}`)
  await write('leaving', `date: 2024-08-26\nexpires: ${moment}`)
  repository.push()
  await expect.poll(() => text('/articles/two'), PATIENCE).toContain(`A claim of ${moment}.`)
  const before = { leaving: await seen('leaving'), soon: await seen('soon') }
  return Date.now() < Date.parse(moment) ? before : lookBefore(3 * aheadMs)
}

beforeAll(async () => {
  words = await contentProject()
  repository = await contentRepository(words.root)
  site = await runSite({ CONTENT_GIT: repository.address, CONTENT_GIT_SECONDS: '1' })
})

afterAll(() => site?.stop())

it('shows what was committed to its repository, but nothing before its time', async () => {
  expect(await status('/articles/one')).toBe(200)
  expect(await lookBefore()).toEqual({ leaving: everywhere('leaving'), soon: [] })
  expect(await seen('two')).toEqual(everywhere('two'))
}, 300_000)

it('shows a scheduled article when its time has come, everywhere, and takes an expired one away, with no restart and no publication', async () => {
  // Lists were just looked at: the front may show them as they were for up to a minute.
  const inForce = await readPointer(site.dataDir)
  await expect.poll(() => seen('soon'), EVERYWHERE).toEqual(everywhere('soon'))
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(moment))
  await expect.poll(() => seen('leaving'), EVERYWHERE).toEqual([])
  expect(await status('/articles/leaving')).toBe(404)
  expect(await readPointer(site.dataDir)).toBe(inForce)
  expect(site.output()).not.toContain('starting it again')
}, 300_000)

it('changes nothing by a commit that is wrong, says why in a mail, and once that all is well', async () => {
  await words.edit(one, 'A claim.', '<Clame />')
  await words.vary(one, 'articles/three.mdx', 'aliases: [/an-old-address]', '')
  repository.push()
  await expect.poll(mailbox, PATIENCE).toContain('Your last change is not on the site yet')
  const mail = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(await mailbox())?.[1] ?? ''
  const says = (await text(mail)).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(says).toContain('content/articles/one.mdx:16: unknown component <Clame>')
  expect(await text('/articles/one')).toContain('A claim.')
  expect(await status('/articles/three')).toBe(404)

  await words.edit(one, '<Clame />', 'A better claim.')
  await words.edit('articles/three.mdx', '<Clame />', 'A claim.')
  repository.push()
  await expect.poll(() => text('/articles/one'), PATIENCE).toContain('A better claim.')
  await expect.poll(mailbox, PATIENCE).toContain('Your changes are on the site')
}, 300_000)
