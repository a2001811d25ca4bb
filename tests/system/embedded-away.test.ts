import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeHome } from '@/lib/server/postgres/home'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'
import { removeData, runSite, type Site } from '@/tests/site/run-site'
import { Visitor } from '@/tests/site/visitor'
import { send, walkToCheck } from '@/tests/site/walk-funnel'
import { typedPlan } from './post-plan'
import { childrenOf } from './processes'

let dataDir: string
let controlFile: string
let site: Site
const soon = { timeout: 60_000, interval: 200 }
const statusOf = async (path: string) => (await fetch(`${site.url}${path}`)).status

beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-embedded-away-'))
  await (await startEmbedded({ dataDir })).stop()
  controlFile = path.join((await makeHome(dataDir)).data, 'global/pg_control')
  await fs.rename(controlFile, `${controlFile}.away`)
  site = await runSite({ DATA_DIR: dataDir }, 'up')
})

afterAll(async () => {
  await site.stop()
  await removeData(dataDir)
})

it('serves content while the embedded database cannot start at boot, and is whole again without a restart once it can', async () => {
  const processes = await childrenOf(site.launcher.pid ?? 0)
  expect(await statusOf('/articles/gut-skin-connection')).toBe(200)
  expect(await statusOf('/plan')).toBe(200)
  expect(await statusOf('/readyz')).toBe(503)
  const visitor = new Visitor(site.url)
  await walkToCheck(visitor, typedPlan({ name: 'आशा' }))
  const refused = await send(visitor)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const page = await refused.text()
  for (const kept of ['it is our fault', 'आशा']) expect(page).toContain(kept)

  await fs.rename(`${controlFile}.away`, controlFile)
  await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), soon)
  const taken = async () => (await send(visitor)).headers.get('location')
  await vi.waitFor(async () => expect(await taken()).toBe('/plan/sent'), soon)
  expect(await childrenOf(site.launcher.pid ?? 0)).toEqual(expect.arrayContaining(processes))
  expect(site.output().match(/THE DATABASE CANNOT BE STARTED/g)).toHaveLength(1)
  expect(await site.stop()).toBe(0)
})
