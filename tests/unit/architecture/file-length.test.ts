import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const MOST = 250

/** Code, styles and tests; what a program writes (the database client, snapshots) is not read by people. */
const isWritten = (file: string) =>
  /\.(?:[cm]?[jt]sx?|css)$/.test(file) && !/^prisma\/generated\//.test(file)

const files = ['app', 'components', 'lib', 'prisma', 'public', 'tests']
  .flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))),
  )
  .concat(fs.readdirSync('.'))
  .filter(isWritten)

const lines = (file: string) => fs.readFileSync(file, 'utf8').trimEnd().split('\n').length

it(`has no file of more than ${MOST} lines: what is longer speaks of two things`, () => {
  expect(files.length).toBeGreaterThan(500)
  const long = files.filter((file) => lines(file) > MOST)
  expect(long).toEqual([])
})

it('looks at code, styles and tests, and not at what programs write', () => {
  const looked = ['a.ts', 'b.tsx', 'c.css', 'd.mjs', 'prisma/generated/x.ts', 'e.json', 'f.snap']
  expect(looked.filter(isWritten)).toEqual(['a.ts', 'b.tsx', 'c.css', 'd.mjs'])
})
