import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postedBody } from '@/lib/forms/posted-body'
import { type PostHandler, readPostHandlers } from '@/lib/server/front/post-handlers'
import { runFront } from '@/tests/unit/server/ask-front'

describe('which posts are answered without Next', () => {
  let build: string
  const write = async (name: string, text: string) => {
    const file = path.join(build, name)
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, text)
  }
  const routes = {
    '/(site)/subscribe/submit/route': '/subscribe/submit',
    '/plan/[step]/submit/route': '/plan/[step]/submit',
    '/owner/sign-out/route': '/owner/sign-out',
    '/plan/later/route': '/plan/later',
    '/plan/page': '/plan',
  }
  const compiled = `let loaded
    const routeModule = {
      get userland() { if (!loaded) throw new Error('not loaded'); return loaded },
      async ensureUserland() { loaded = { POST: () => 'an answer' } },
    }
    module.exports = { routeModule }`

  beforeEach(async () => {
    build = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-build-'))
    await write('app-path-routes-manifest.json', JSON.stringify(routes))
    const files = Object.keys(routes).map((name) => [name, `app${name}.js`])
    await write('server/app-paths-manifest.json', JSON.stringify(Object.fromEntries(files)))
    for (const name of Object.keys(routes)) await write(`server/app${name}.js`, compiled)
  })

  it('finds the handler of a public form as Next has loaded it', async () => {
    const handler = await readPostHandlers(build)('/subscribe/submit')
    expect((handler as unknown as () => string)()).toBe('an answer')
  })

  it.each([
    ['a parameter in the address', '/plan/[step]/submit'],
    ['the owner’s desk', '/owner/sign-out'],
    ['a page', '/plan'],
    ['no route', '/nowhere'],
  ])('leaves to Next: %s', async (_, pattern) => {
    expect(await readPostHandlers(build)(pattern)).toBeNull()
  })

  it('leaves to Next what another Next has compiled otherwise', async () => {
    await write('server/app/plan/later/route.js', 'module.exports = { routeModule: {} }')
    expect(await readPostHandlers(build)('/plan/later')).toBeNull()
  })
})

describe('a post that is answered without Next', () => {
  let close = () => {}
  afterEach(() => close())
  const next = vi.fn()

  async function post(handler: PostHandler) {
    const routeOf = () => ({ pattern: '/test', kind: 'handler' as const })
    const found = await runFront(next, { routeOf, postHandlers: async () => handler })
    close = found.close
    const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=1; b=2' }
    return found.ask('/test?token=x', { method: 'POST', body: 'name=Asha', headers })
  }

  it('has address, headers and body of the visitor, and its answer is whole', async () => {
    const asked: unknown[] = []
    const answer = await post(async (request) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.get('token'), request.headers.get('cookie'), String(postedBody()))
      asked.push((await request.formData()).get('name'))
      const headers = new Headers({ location: '/next', 'x-nouriva-inner': 'ours' })
      headers.append('set-cookie', 'one=1; Path=/')
      headers.append('set-cookie', 'two=2; Path=/')
      return new Response('Gone on', { status: 303, headers })
    })
    expect(asked).toEqual(['x', 'a=1; b=2', 'name=Asha', 'Asha'])
    expect(answer).toMatchObject({ status: 303, text: 'Gone on' })
    expect(answer.headers).toMatchObject({ location: '/next', 'cache-control': 'no-store' })
    expect(answer.headers['set-cookie']).toEqual(['one=1; Path=/', 'two=2; Path=/'])
    expect(answer.headers['x-nouriva-inner']).toBeUndefined()
    expect(next).not.toHaveBeenCalled()
  })

  it('becomes the page about trouble when its handler breaks', async () => {
    next.mockImplementation((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<p>Trouble</p>')
    })
    const answer = await post(() => Promise.reject(new Error('broken')))
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('Trouble')
  })
})

it('asks nothing of Next in the handlers that Next does not stand before', async () => {
  const all = (await fs.readdir('app', { recursive: true })).map((name) => `app/${name}`)
  const ours = all.filter((file) => /route\.ts$/.test(file) && !/\[|^app\/owner\//.test(file))
  const { metafile } = await bundle({
    entryPoints: ours,
    outdir: path.join(os.tmpdir(), 'nowhere'),
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    metafile: true,
  })
  const asked = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter(({ path }) => /^next(?:\/|$)/.test(path)).map(({ path }) => `${file}: ${path}`),
  )
  expect(ours.length).toBeGreaterThan(20)
  expect(asked).toEqual([])
})
