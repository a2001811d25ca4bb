import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPostHandlers } from '@/lib/server/front/post-handlers'
import { freePort, runSite, type Site } from '@/tests/site/run-site'
import { postPlan, typedPlan } from './post-plan'

let site: Site

beforeAll(async () => {
  site = await runSite()
})

afterAll(async () => {
  await site.stop()
})

/** Starts a site that is expected to refuse. */
async function refusal(variables: Record<string, string>) {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, NODE_ENV: 'production', ...variables } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['lib/server/boot.mjs'], { env })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, lines: printed.trim().split('\n') }
}

const emptyFolder = () => fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-site-'))

it('says where the site, the mailbox and the data are', () => {
  expect(site.output()).toContain(`${site.url}/`)
  expect(site.output()).toContain(`${site.url}/mailbox`)
  expect(site.output()).toContain(site.dataDir)
})

it('refuses a second start on the same data, in one line', async () => {
  const { code, lines } = await refusal({ DATA_DIR: site.dataDir, PORT: String(await freePort()) })
  expect(code).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/already/i)
})

it('refuses a second start on the same port, in one line', async () => {
  const { code, lines } = await refusal({
    DATA_DIR: await emptyFolder(),
    PORT: new URL(site.url).port,
  })
  expect(code).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(new URL(site.url).port)
})

it('names a bad variable and what it should be', async () => {
  const { code, lines } = await refusal({ DATA_DIR: await emptyFolder(), PORT: 'http' })
  expect({ code, lines }).toEqual({
    code: 1,
    lines: ['PORT should be a whole number from 1 to 65535'],
  })
})

it('names every secret that is missing beside a database of one’s own', async () => {
  const { code, lines } = await refusal({
    DATA_DIR: await emptyFolder(),
    DATABASE_URL: 'postgresql://localhost/none',
  })
  expect(code).toBe(1)
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['APP_SECRET', 'DATA_KEY'])
})

it('keeps secrets where only their owner can read them', async () => {
  const files = (await fs.readdir(site.dataDir)).filter((name) => /secret/.test(name))
  expect(files).toHaveLength(1)
  const { mode } = await fs.stat(path.join(site.dataDir, files[0] ?? ''))
  expect(mode & 0o077).toBe(0)
})

it('shows the mail in the local mailbox, with a link that works', async () => {
  const typed = typedPlan()
  expect((await postPlan(site.url, typed)).status).toBe(303)
  const mailbox = async () => (await fetch(`${site.url}/mailbox`)).text()
  await expect
    .poll(async () => (await mailbox()).includes(typed.email), { timeout: 60_000 })
    .toBe(true)
  const entry = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(await mailbox())?.[1]
  const mail = await (await fetch(`${site.url}${entry}`)).text()
  const link = /href="(http[^"]*\/plan\/confirm\?token=[^"]+)"/.exec(mail)?.[1] ?? ''
  expect(await (await fetch(link)).text()).toContain('Yes, confirm my request')
})

it.each([
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
])('shows the mailbox to nobody who comes through a proxy that sets %s', async (header) => {
  const answer = await fetch(`${site.url}/mailbox`, { headers: { [header]: '10.0.0.1' } })
  expect(answer.status).toBe(404)
})

it('ends with 0 when it is told to stop, and says so to who asks for readiness before it closes the door', async () => {
  const other = await runSite()
  const stopped = other.stop()
  const told: unknown[] = []
  for (let last: unknown; last !== 'closed'; told.push(last))
    last = await fetch(`${other.url}/readyz`).then(
      ({ status }) => status,
      () => 'closed',
    )
  expect(await stopped).toBe(0)
  expect(told.slice(-2)).toEqual([503, 'closed'])
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow()
})

it('finds the handlers of all public forms in what Next has built', async () => {
  await import('next/dist/server/node-environment')
  const files = (await fs.readdir('app', { recursive: true })).filter((file) =>
    /^(?!owner\/).*route\.ts$/.test(file),
  )
  const handlerOf = readPostHandlers(path.resolve('.next'))
  const takesPosts = async (file: string) =>
    /export (?:async function|const) POST\b/.test(await fs.readFile(path.join('app', file), 'utf8'))
  let found = 0
  for (const file of files.filter((file) => !file.includes('['))) {
    const pattern = `/${path.dirname(file).replace(/\(\w+\)\//, '')}`
    if (!(await takesPosts(file))) continue
    expect(await handlerOf(pattern), pattern).toBeTypeOf('function')
    found += 1
  }
  expect(found).toBeGreaterThan(15)
})
