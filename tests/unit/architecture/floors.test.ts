import fs from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * The lowest release of each line without a published advisory that concerns it. A package that is not in the
 * lockfile any more fails too, so that nobody believes it is watched: take its line away then.
 */
const floors: Record<string, { from: string[]; advisory: string }> = {
  '@grpc/grpc-js': { from: ['1.10.9'], advisory: 'GHSA-7v5v-9h63-cj86' },
  braces: { from: ['3.0.3'], advisory: 'GHSA-grv7-fg5c-xmjg' },
  'cross-spawn': { from: ['7.0.5'], advisory: 'GHSA-3xgq-45jq-v275' },
  esbuild: { from: ['0.25.0'], advisory: 'GHSA-67mh-4wv8-2f99' },
  'follow-redirects': { from: ['1.15.6'], advisory: 'GHSA-cxjh-pqwp-8mfp' },
  'form-data': { from: ['4.0.4'], advisory: 'GHSA-fjxv-7rqg-78g4' },
  'js-yaml': { from: ['3.15.2', '4.3.2'], advisory: 'GHSA-2883-xcg3-v3hh' },
  'mdast-util-to-hast': { from: ['13.2.1'], advisory: 'GHSA-4fh9-h7wg-q85m' },
  micromatch: { from: ['4.0.8'], advisory: 'GHSA-952p-6rrq-rcjv' },
  nanoid: { from: ['3.3.8', '5.0.9'], advisory: 'GHSA-mwcw-c2x4-8c55' },
  next: { from: ['16.4.5'], advisory: 'GHSA-2xp9-vwfh-vxw4, GHSA-p293-qw3h-jr36 and later ones' },
  playwright: { from: ['1.55.1'], advisory: 'GHSA-7mvr-c777-76hp' },
  postcss: { from: ['8.4.31'], advisory: 'GHSA-7fh5-64p2-3v2j' },
  protobufjs: { from: ['7.2.5'], advisory: 'GHSA-h755-8qp9-cq85' },
  semver: { from: ['7.5.2'], advisory: 'GHSA-c2qf-rxjj-qqgw' },
  sharp: { from: ['0.35.4'], advisory: 'GHSA-rgj7-g3m4-5g8c, GHSA-f88m-g3jw-g9cj' },
  'tar-fs': { from: ['3.1.1'], advisory: 'GHSA-vj76-c3g6-qr5v' },
  vite: { from: ['7.1.11'], advisory: 'GHSA-93m4-6634-74q7' },
  vitest: { from: ['3.0.5'], advisory: 'GHSA-9crc-q9x8-hgqq' },
  zod: { from: ['3.22.3'], advisory: 'GHSA-m95q-7qp3-xv42' },
}
/** Not installed; if somebody brings one in, not an older one. */
const ifPresent: typeof floors = {
  dompurify: { from: ['3.4.17'], advisory: 'GHSA-cg2g' },
  tar: { from: ['7.5.3'], advisory: 'GHSA-8qq5-rm4j-mr97' },
  undici: { from: ['6.29.0', '7.28.0', '8.5.0'], advisory: 'GHSA-35p6-xmwp-9g52' },
  ws: { from: ['8.17.1'], advisory: 'GHSA-3h5v-q93c-6h6q' },
}

type Packages = Record<string, { version?: unknown }>

const parts = (version: unknown) => {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)$/.exec(String(version)) ?? []
  return numbers.length === 3 ? numbers.map(Number) : null
}
const isBelow = (a: number[], b: number[]) => {
  const place = a.findIndex((number, i) => number !== b[i])
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0)
}

/** What is below its floor, cannot be read or is not there at all. */
function problemsOf(packages: Packages, name: string, from: string[], needed: boolean): string[] {
  const found = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`))
  if (found.length === 0) return needed ? [`${name} is not in the lockfile`] : []
  const lines = from.map((floor) => parts(floor) ?? [])
  return found.flatMap(([place, { version }]) => {
    const read = parts(version)
    if (!read) return [`${place}: the version ${version} cannot be read`]
    const line = lines.find(([major]) => major === read[0]) ?? lines.at(-1) ?? []
    return isBelow(read, line) ? [`${place}: ${version} is below ${line.join('.')}`] : []
  })
}

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))

describe('no package is older than its newest published advisory allows', () => {
  it.each(Object.entries(floors))('%s', (name, { from, advisory }) => {
    expect(problemsOf(packages, name, from, true), advisory).toEqual([])
  })

  it.each(Object.entries(ifPresent))('%s, if it is there', (name, { from, advisory }) => {
    expect(problemsOf(packages, name, from, false), advisory).toEqual([])
  })
})

it.each([
  [{}, ['next is not in the lockfile']],
  [{ 'node_modules/next': {} }, ['node_modules/next: the version undefined cannot be read']],
  [
    { 'node_modules/next': { version: '16.4.5-canary.1' } },
    ['node_modules/next: the version 16.4.5-canary.1 cannot be read'],
  ],
  [{ 'node_modules/next': { version: '16.4.4' } }, ['node_modules/next: 16.4.4 is below 16.4.5']],
  [
    {
      'node_modules/next': { version: '16.4.6' },
      'node_modules/a/node_modules/next': { version: '15.9.9' },
    },
    ['node_modules/a/node_modules/next: 15.9.9 is below 16.4.5'],
  ],
  [{ 'node_modules/next': { version: '17.0.0' } }, []],
])('fails closed: %j', (lockfile: Packages, problems) => {
  expect(problemsOf(lockfile, 'next', ['16.4.5'], true)).toEqual(problems)
})

it('holds each line of releases to its own floor', () => {
  const of = (version: string) =>
    problemsOf({ 'node_modules/x': { version } }, 'x', ['3.15.2', '4.3.2'], true).length
  expect(['3.15.2', '3.15.1', '4.3.1', '4.3.2', '5.0.0', '2.9.9'].map(of)).toEqual([
    0, 1, 1, 0, 0, 1,
  ])
})
