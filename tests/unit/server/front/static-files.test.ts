import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StaticFiles } from '@/lib/server/front/files/static-files'
import { runFront } from '@/tests/unit/server/ask-front'

const script = `export const words = '${'word '.repeat(400)}'\n`
let root: string
let close = () => {}

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-files-'))
  await fs.mkdir(path.join(root, '.next/static/chunks'), { recursive: true })
  await fs.mkdir(path.join(root, 'public/pictures'), { recursive: true })
  await fs.writeFile(
    path.join(root, '.next/static/chunks/a.css'),
    'p{background:url(../m/x.woff2)}',
  )
  await fs.writeFile(path.join(root, 'public/site.js'), script)
  await fs.writeFile(path.join(root, 'public/pictures/a.svg'), '<svg/>')
})
afterEach(async () => {
  close()
  await fs.rm(root, { recursive: true })
})

async function front() {
  const files = new StaticFiles(root)
  const running = await runFront((_request, response) => void response.writeHead(404).end(), {
    files,
  })
  close = running.close
  return { files, ...running }
}

it('knows our modules by their integrity, and nothing of the build as one', async () => {
  const { files } = await front()
  const { address = '', integrity } = files.module('/site.js') ?? {}
  expect(integrity).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`)
  expect(address).toMatch(/^\/site\.js\?[\w+/]{12}$/)
  expect(files.module('/pictures/a.svg')).toBeNull()
  expect(files.module('/_next/static/chunks/a.css')).toBeNull()
  expect(files.module('/none.js')).toBeNull()
})

it('makes the addresses in a style sheet whole', async () => {
  const { files } = await front()
  expect(files.stylesheet('/_next/static/chunks/a.css')).toBe(
    'p{background:url(/_next/static/m/x.woff2)}',
  )
  expect(files.stylesheet('/site.js')).toBeNull()
})

it('sends a file for ever under the address with its hash, else to be asked for each time', async () => {
  const { ask, files } = await front()
  const lasting = await ask(files.module('/site.js')?.address ?? '')
  expect(lasting.text).toBe(script)
  expect(lasting.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  })
  for (const other of ['/site.js', '/site.js?other'])
    expect((await ask(other)).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  const built = await ask('/_next/static/chunks/a.css')
  expect(built.headers['cache-control']).toContain('immutable')
  const { etag = '' } = lasting.headers
  expect((await ask('/site.js', { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect(await ask('/site.js', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  expect((await ask('/site.js', { method: 'POST' })).status).toBe(405)
})

it('sends it compressed', async () => {
  const { port } = await front()
  const answer = await fetch(`http://localhost:${port}/site.js`, {
    headers: { 'accept-encoding': 'br' },
  })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(await answer.text()).toBe(script)
})

it.each(['/_next/static/chunks/none.css', '/_next/data/x.json', '/_next/image?url=x', '/_next/'])(
  'has nothing at %s, and does not ask Next',
  async (address) => {
    const { ask } = await front()
    expect((await ask(address)).text).toBe('There is nothing at this address\n')
  },
)

it('all that public pages can load of ours is less than 5 KB', async () => {
  const names = await fs.readdir('public', { recursive: true })
  const modules = names.filter((name) => name.endsWith('.js') && !name.startsWith('desk'))
  const bodies = await Promise.all(modules.map((name) => fs.readFile(path.join('public', name))))
  const bytes = bodies.map((body) => brotliCompressSync(body).length)
  expect(modules).toContain('site.js')
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5_000)
})
