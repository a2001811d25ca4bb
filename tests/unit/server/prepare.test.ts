import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { tell } from '@/lib/server/plain-error'
import { runTool } from '@/lib/server/prepare/run-tool'
import { hashSources } from '@/lib/server/prepare/source-hash'

let folder: string
const write = async (name: string, text: string) => {
  const file = path.join(folder, name)
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, text)
}
const hash = () => hashSources(folder, ['app', 'one.ts', 'absent'])

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-sources-'))
  await write('app/(site)/page.tsx', 'a')
  await write('one.ts', 'b')
})

it('knows sources by their names and bytes, not by their times', async () => {
  const before = hash()
  await fs.utimes(path.join(folder, 'one.ts'), 1, 1)
  await write('content/article.mdx', 'words are no sources')
  expect(hash()).toBe(before)
})

it.each([
  ['an edit', () => write('app/(site)/page.tsx', 'c')],
  ['a new file', () => write('app/deep/er/new.ts', '')],
  ['a file that is gone', () => fs.rm(path.join(folder, 'one.ts'))],
  ['another name', () => fs.rename(path.join(folder, 'app'), path.join(folder, 'absent'))],
])('notices %s', async (_, change) => {
  const before = hash()
  await change()
  expect(hash()).not.toBe(before)
})

it('tells all that a failing tool said, and gives no tool our secrets', async () => {
  const script = path.relative(process.cwd(), path.join(folder, 'tool.mjs'))
  await fs.writeFile(
    path.join(folder, 'tool.mjs'),
    `console.log('secret:', process.env.APP_SECRET, process.env.DATA_KEY); console.error('broken'); process.exit(3)`,
  )
  await expect(runTool(script, ['x'])).rejects.toThrow(
    /failed \(3\):\nsecret: undefined undefined\nbroken/,
  )
})

it('ends a tool when its launcher ends', async () => {
  const script = path.relative(process.cwd(), path.join(folder, 'tool.mjs'))
  await fs.writeFile(path.join(folder, 'tool.mjs'), 'setInterval(() => {}, 1000)')
  const ending = new AbortController()
  const running = runTool(script, [], { signal: ending.signal })
  setTimeout(() => ending.abort(), 200)
  await expect(running).rejects.toThrow(/abort/)
})

it('tells what was written for people plainly, whichever copy of the program throws it', () => {
  class PlainError extends Error {
    override name = 'PlainError'
  }
  expect(tell(new PlainError('Free the port.'))).toBe('Free the port.')
  expect(tell(new TypeError('x is not a function'))).toMatch(
    /^TypeError: x is not a function\n +at /,
  )
})
