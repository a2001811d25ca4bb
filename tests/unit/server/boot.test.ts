import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, it } from 'vitest'

let folder: string
const write = async (name: string, text: string) => {
  const file = path.join(folder, name)
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, text)
}
const built = (text: string) => write('.next/processes/start-built.mjs', text)

/** What `npm start` says in a project of two launchers that only name themselves. */
async function start(): Promise<string> {
  const boot = path.join(folder, 'lib/server/boot.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [boot])
  return stdout.trim()
}

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-boot-'))
  await fs.symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await write('package.json', '{ "type": "module" }')
  await write('lib/server/boot.mjs', await fs.readFile('lib/server/boot.mjs', 'utf8'))
  await write('lib/server/start.ts', "const from: string = 'sources'\nconsole.log(from)")
})

it('starts what the build made of the launcher, and nothing else', async () => {
  await built("export const startBuilt = async () => { console.log('build'); return true }")
  expect(await start()).toBe('build')
})

it.each([
  ['there is no build', () => Promise.resolve()],
  ['the build is of other sources', () => built('export const startBuilt = async () => false')],
  ['the build asks for a package that is gone', () => built("import 'no-such-package'")],
  ['the build is of an older version', () => built('export {}')],
])('starts from the sources when %s', async (_, make) => {
  await make()
  expect(await start()).toBe('sources')
})
