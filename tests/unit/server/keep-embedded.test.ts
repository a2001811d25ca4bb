import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Database, keepEmbedded } from '@/lib/server/launcher/keep-embedded'
import { makeHome } from '@/lib/server/postgres/home'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

const LONG = 60_000

let dataDir: string
let url: string
let data: string
let database: Database | undefined

beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-kept-'))
  const server = await startEmbedded({ dataDir })
  url = server.url
  await server.stop()
  data = (await makeHome(dataDir)).data
}, LONG)

afterAll(async () => {
  await database?.stop()
  await fs.rm(path.dirname(data), { recursive: true, force: true })
  await fs.rm(dataDir, { recursive: true, force: true })
})

async function answers(address: string): Promise<boolean> {
  const client = new Client({ connectionString: address })
  client.on('error', () => {})
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/** Nobody's account, root's included, starts a server without this file. */
async function withoutControlFile() {
  const file = path.join(data, 'global/pg_control')
  await fs.rename(file, `${file}.away`)
  return () => fs.rename(`${file}.away`, file)
}

it(
  'has its address although it cannot start, says why once, and starts when it can',
  async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const said = () => write.mock.calls.map(([chunk]) => String(chunk))
    const whys = () => said().filter((line) => line.includes('THE DATABASE CANNOT BE STARTED'))
    const mend = await withoutControlFile()
    database = await keepEmbedded(dataDir)
    expect(database).toMatchObject({ url, folder: path.dirname(data), isNew: false })
    expect(await answers(url)).toBe(false)
    const log = path.join(path.dirname(data), 'server.log')
    const tries = async () => (await fs.readFile(log, 'utf8')).split('could not find').length
    const before = await tries()
    await expect.poll(tries).toBeGreaterThan(before + 1)
    expect(whys()).toHaveLength(1)
    expect(whys()[0]).toMatch(/Articles are served; forms ask people to try again later/)
    await mend()
    await expect.poll(() => answers(url)).toBe(true)
    await expect.poll(() => said().join('')).toContain('The database runs now.')
  },
  LONG,
)

it(
  'ends although it could not be started',
  async () => {
    await database?.stop()
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const mend = await withoutControlFile()
    const other = await keepEmbedded(dataDir)
    const began = performance.now()
    await other.stop()
    expect(performance.now() - began).toBeLessThan(1_000)
    await mend()
  },
  LONG,
)

it('refuses data that another PostgreSQL has made: no waiting mends that', async () => {
  await database?.stop()
  const file = path.join(data, 'PG_VERSION')
  const version = await fs.readFile(file, 'utf8')
  await fs.writeFile(file, '9\n')
  await expect(keepEmbedded(dataDir)).rejects.toThrow(/was made by PostgreSQL 9/)
  await fs.writeFile(file, version)
})
