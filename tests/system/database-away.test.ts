import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runSite, type Site } from '@/tests/site/run-site'
import { Visitor } from '@/tests/site/visitor'
import { send, walkToCheck } from '@/tests/site/walk-funnel'
import { ownServer } from './own-server'
import { postPlan, typedPlan } from './post-plan'

let server: Awaited<ReturnType<typeof ownServer>>
let site: Site
const soon = { timeout: 60_000, interval: 200 }
const textOf = async (address: string) => (await fetch(address)).text()
const statusOf = async (path: string) => (await fetch(`${site.url}${path}`)).status

beforeAll(async () => {
  server = await ownServer()
  await server.stop()
  site = await runSite(server.variables, 'up')
})

afterAll(async () => {
  await site.stop()
  await server.remove()
})

describe('a database that is away at the start, comes, goes and comes back', () => {
  it('keeps serving content, says 503 where it matters, and follows when the database comes', async () => {
    expect(await statusOf('/articles/gut-skin-connection')).toBe(200)
    expect(await statusOf('/plan')).toBe(200)
    expect(await statusOf('/healthz')).toBe(200)
    expect(await statusOf('/readyz')).toBe(503)
    await server.start()
    await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), soon)
    expect((await postPlan(site.url, typedPlan())).headers.get('location')).toBe('/plan/sent')
  })

  it('takes a visitor through every step meanwhile, answers the last with 503 and everything typed, and takes it once it is back', async () => {
    await server.stop()
    const visitor = new Visitor(site.url)
    const led = await walkToCheck(visitor, typedPlan({ name: 'आशा '.repeat(20).trim() }))
    expect(led.at(-1)).toBe('/plan/check')
    const anythingElse = 'रात को देर से खाना खाती हूँ।'
    const answer = await send(visitor, { anythingElse })
    const html = await answer.text()
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(html).toContain('it is our fault')
    for (const kept of [anythingElse, 'आशा', 'Clearer skin']) expect(html).toContain(kept)
    expect(await statusOf('/articles')).toBe(200)
    expect(await statusOf('/readyz')).toBe(503)

    await server.start()
    const taken = async () => (await send(visitor, { anythingElse })).headers.get('location')
    await vi.waitFor(async () => expect(await taken()).toBe('/plan/sent'), soon)
  })

  it('serves an article without its comments, and keeps a comment that is sent meanwhile', async () => {
    const article = `${site.url}/articles/gut-skin-connection`
    const [, stamp = ''] =
      /id="respond".*?name="stamp" value="([^"]+)"/s.exec(await textOf(article)) ?? []
    const typed = { name: 'आशा', email: 'asha@example.com', website: '', comment: 'Thank you.' }
    const body = () => new URLSearchParams({ ...typed, parent: '', stamp })
    const post = () =>
      fetch(`${article}/comments/submit`, {
        method: 'POST',
        body: body(),
        headers: { origin: site.url },
        redirect: 'manual',
      })
    await server.stop()
    expect(await statusOf('/articles/gut-skin-connection')).toBe(200)
    // One that nobody has asked for: the front may show the other as it was for a minute.
    expect(await textOf(`${site.url}/articles/dairy-and-acne`)).toContain(
      'Comments cannot be shown just now',
    )
    const answer = await vi.waitFor(async () => {
      const first = await post()
      expect(first.status).toBe(503)
      return first
    }, soon)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const html = await answer.text()
    for (const kept of ['आशा', 'asha@example.com', 'Thank you.', stamp])
      expect(html).toContain(kept)
    await server.start()
    await vi.waitFor(async () => expect((await post()).status).toBe(303), soon)
    // What a double click sends gets the answer of the first.
    expect((await post()).status).toBe(303)
  })

  it('shows a page of its own, not a stack, where a link cannot be looked up', async () => {
    await server.stop()
    const answer = await fetch(`${site.url}/plan/confirm?token=anything`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBeTruthy()
    expect(await answer.text()).not.toMatch(/prisma|at async|node_modules/i)
    await server.start()
    await vi.waitFor(
      async () => expect(await statusOf('/plan/confirm?token=anything')).toBe(200),
      soon,
    )
  })

  it('has logged all that as JSON lines without a name, an address or a token', () => {
    const lines = site
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) JSON.parse(line)
    expect(site.output()).not.toMatch(/@example\.com|Asha|आशा|token=/)
  })
})
