import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildSite } from '@/lib/server/prepare/site'
import { isSiteFresh } from '@/lib/server/prepare/site-stamp'

const copied = [
  'app',
  'components',
  'content',
  'lib',
  'prisma',
  'public',
  'contentlayer.config.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'prisma.config.ts',
  'tsconfig.json',
]

/** A copy of this project with its production build: a test may edit the articles of a running site in it. */
export async function copyProject(): Promise<string> {
  if (!(await isSiteFresh())) await buildSite()
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-copy-'))
  for (const name of copied) await fs.cp(name, path.join(folder, name), { recursive: true })
  await fs.cp('.next', path.join(folder, '.next'), {
    recursive: true,
    filter: (source) => !/\.next\/(?:cache|dev)(?:\/|$)/.test(source),
  })
  await fs.symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return folder
}
