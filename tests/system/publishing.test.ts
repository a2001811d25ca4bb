import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyProject } from '@/tests/site/copy-project'
import { removeData, runSite, type Site } from '@/tests/site/run-site'

const PATIENCE = { timeout: 50_000, interval: 200 }
const SET_UP_MS = 300_000
const SLUG = 'gut-skin-connection'

let folder: string
let site: Site
let original: string

const fileOf = (slug: string) => path.join(folder, `content/articles/${slug}.mdx`)
const get = (address: string) => fetch(`${site.url}${address}`, { redirect: 'manual' })
const text = async (address: string) => (await get(address)).text()

/** A copy of a real article under another name, which readers must not see. */
const hidden = (slug: string, line: string) =>
  original
    .replace(/^(?:draft|aliases|expires): .*\n/gm, '')
    .replace(/^title: .*$/m, `title: "Sesame ${slug}"`)
    .replace(/^date: .*$/m, line.startsWith('date') ? line : `date: 2024-08-25\n${line}`)
    .replace(/^updated: .*\n/m, '')
    .replace(/^author: .*$/m, `$&\naliases: ["/sesame-${slug}"]`)

beforeAll(async () => {
  folder = await copyProject()
  original = await fs.readFile(fileOf(SLUG), 'utf8')
  site = await runSite({}, 'ready', folder)
}, SET_UP_MS)

afterAll(async () => {
  await site.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

it('shows an edit of content/ on the running site, with nobody doing anything', async () => {
  await fs.writeFile(fileOf(SLUG), `${original}\nA line that an editor added.\n`)
  await expect
    .poll(() => text(`/articles/${SLUG}`), PATIENCE)
    .toContain('A line that an editor added.')
  expect(site.output()).not.toContain('starting it again')
})

it('keeps serving when an article is wrong, mails the reason once, and tells when it is mended', async () => {
  await fs.writeFile(fileOf(SLUG), `${original}\n<Clame />\n`)
  const mailbox = () => text('/mailbox')
  await expect.poll(mailbox, PATIENCE).toContain('Your last change is not on the site yet')
  expect(await text(`/articles/${SLUG}`)).toContain('A line that an editor added.')
  const entry = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(await mailbox())?.[1]
  expect(await text(entry ?? '')).toContain('unknown component')
  const result = path.join(site.dataDir, 'content/last-result.json')
  expect(JSON.parse(await fs.readFile(result, 'utf8'))).toMatchObject({ outcome: 'content' })

  await fs.writeFile(fileOf(SLUG), original)
  await expect.poll(mailbox, PATIENCE).toContain('Your changes are on the site')
  const subjects = [...(await mailbox()).matchAll(/href="\/mailbox\/[0-9a-f-]{36}">([^<]+)</g)]
  expect(subjects.map(([, subject]) => subject)).toEqual([
    'Your changes are on the site',
    'Your last change is not on the site yet',
  ])
})

it('shows a draft, a future and an expired article at no address of the site', async () => {
  const kinds = { draft: 'draft: true', future: 'date: 2199-01-01', expired: 'expires: 2025-01-01' }
  for (const [slug, line] of Object.entries(kinds))
    await fs.writeFile(fileOf(`sesame-${slug}`), hidden(slug, line))
  await fs.writeFile(fileOf(SLUG), `${original}\nPublished with the hidden ones.\n`)
  await expect
    .poll(() => text(`/articles/${SLUG}`), PATIENCE)
    .toContain('Published with the hidden ones.')

  const manifest = path.join(folder, '.next/app-path-routes-manifest.json')
  const routes: string[] = Object.values(JSON.parse(await fs.readFile(manifest, 'utf8')))
  const topics = [...(await text('/topics')).matchAll(/href="(\/topics\/[\w-]+)"/g)]
  const addresses = [
    ...routes.filter((route) => !route.includes('[') && !route.startsWith('/_')),
    ...topics.flatMap(([, topic]) => [topic, `${topic}/feed.xml`]),
    `/articles/${SLUG}`,
    '/authors/ishita',
    '/search?q=sesame',
  ]
  for (const address of addresses)
    expect((await text(address as string)).replaceAll('q=sesame', ''), address).not.toMatch(
      /Sesame (?:draft|future|expired)|articles\/sesame-/,
    )
  for (const slug of Object.keys(kinds))
    for (const address of [
      `/articles/sesame-${slug}`,
      `/articles/sesame-${slug}.md`,
      `/preview/sesame-${slug}`,
      `/sesame-${slug}`,
    ])
      expect((await get(address)).status, address).toBe(404)
})

it('shows a draft by its signed link only, asks machines to leave it alone, and logs no token', async () => {
  const command = ['--import', 'tsx', 'lib/server/preview.ts', 'sesame-draft']
  const env = { ...process.env, DATA_DIR: site.dataDir, PORT: new URL(site.url).port }
  // Not in one turn: connections that the server closes meanwhile would be taken for open ones.
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env })
  const link = stdout.trim()
  expect(link).toContain(`${site.url}/preview/sesame-draft?token=`)

  const answer = await fetch(link)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const page = await answer.text()
  expect(page).toContain('This is a preview')
  expect(page).toContain('Sesame draft')
  expect(/<head>.*?<\/head>/s.exec(page)?.[0]).toMatch(/<meta name="robots" content="noindex/)

  const token = new URL(link).searchParams.get('token') ?? ''
  expect((await fetch(`${link}x`)).status).toBe(404)
  expect((await get(`/preview/sesame-future?token=${token}`)).status).toBe(404)
  expect(site.output()).toContain('/preview/[slug]')
  expect(site.output()).not.toContain(token)
})

it(
  'starts from what was built, publishes at its start what was edited meanwhile, and builds anew what has other sources',
  async () => {
    const own = { DATA_DIR: await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-site-')) }
    const first = await runSite(own, 'ready', folder)
    await first.stop()
    const again = await runSite(own, 'ready', folder)
    await again.stop()
    expect(again.output()).not.toContain('content:')

    await fs.writeFile(fileOf(SLUG), `${original}\nEdited while nothing ran.\n`)
    const edited = await runSite(own, 'ready', folder)
    const page = await fetch(`${edited.url}/articles/${SLUG}`)
    expect(await page.text()).toContain('Edited while nothing ran.')
    await edited.stop()

    await fs.appendFile(path.join(folder, 'lib/site.ts'), '\n// Another version.\n')
    // Next builds nothing where packages are a link, as in this copy: that it was asked to is enough.
    await expect(runSite(own, 'ready', folder)).rejects.toThrow(/next build failed/)
    await removeData(own.DATA_DIR)
  },
  SET_UP_MS,
)
