import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bundleProcesses } from '@/lib/server/prepare/bundle-processes'

/** The first looks for a package, the second is written for it, the third only wants to be told where it is. */
const mayAsk = [
  'lib/server/postgres/programs.ts',
  'lib/server/root.ts',
  'prisma/generated/client.ts',
]

it('bundles nothing that finds its own files by where it lies: in the bundle it lies elsewhere', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-processes-'))
  const sources = await bundleProcesses(folder)
  expect(sources).toEqual(expect.arrayContaining(['lib/server/web.ts', 'lib/server/worker.ts']))
  const texts = await Promise.all(sources.map((source) => fs.readFile(source, 'utf8')))
  expect(sources.filter((_, nth) => texts[nth]?.includes('import.meta')).sort()).toEqual(mayAsk)
  expect((await fs.readdir(folder)).sort()).toEqual(['start-built.mjs', 'web.mjs', 'worker.mjs'])
})
