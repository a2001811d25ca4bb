import fs from 'node:fs'
import { expect, it } from 'vitest'
import { type Lockfile, makeSbom } from '@/lib/server/sbom/make-sbom'

const lockfile: Lockfile = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'))
const now = new Date('2026-11-23T00:00:00Z')
const sbom = makeSbom(lockfile, now)
const refs = new Set(sbom.components.map((component) => component['bom-ref']))

it('lists every installed package once, each with what finds and proves it', () => {
  const places = Object.keys(lockfile.packages).filter(Boolean)
  const versions = places.map((place) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return `${name}@${lockfile.packages[place]?.version}`
  })
  const listed = sbom.components.map(({ name, version }) => `${name}@${version}`)
  expect(listed.sort()).toEqual([...new Set(versions)].sort())
  expect(refs.size).toBe(sbom.components.length)
  expect(
    sbom.components.filter(({ purl }) => !/^pkg:npm\/(?:%40[^/]+\/)?[^/@]+@\S+$/.test(purl)),
  ).toEqual([])
  const next = sbom.components.find(({ name }) => name === 'next')
  expect(next).toMatchObject({ scope: 'required', licenses: [{ expression: 'MIT' }] })
  expect(next?.hashes?.[0]).toMatchObject({
    alg: 'SHA-512',
    content: expect.stringMatching(/^[0-9a-f]{128}$/),
  })
})

/** Builds for other systems, which were never fetched where the lockfile was written: npm noted no hash of them. */
const withoutHash = [
  ...[
    'android-arm64',
    'android-x64',

    'darwin-arm64',
    'darwin-x64',
    'linux-arm64-musl',
    'linux-x64-musl',
    'win32-arm64',
    'win32-x64',
  ].map((system) => `node_modules/@biomejs/cli-${system}`),
  ...['darwin-arm64', 'darwin-x64', 'win32-arm64-msvc', 'win32-x64-msvc'].map(
    (system) => `node_modules/@next/swc-${system}`,
  ),
  ...[
    'android-arm64',
    'darwin-arm64',
    'darwin-x64',
    'freebsd-x64',
    'linux-arm-gnueabihf',
    'wasm32-wasi',
    'win32-arm64-msvc',
    'win32-x64-msvc',
  ].map((system) => `node_modules/@tailwindcss/oxide-${system}`),
]

it('has a strong hash of every package, but for builds of a few for other systems', () => {
  const entries = Object.entries(lockfile.packages).filter(([place]) => place !== '')
  const gaps = entries.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
  expect(gaps.map(([place]) => place).sort()).toEqual([...withoutHash].sort())
  expect(gaps.filter(([, { optional }]) => !optional)).toEqual([])
  const listed = sbom.components.filter(({ hashes }) => !hashes?.length)
  expect(listed).toHaveLength(withoutHash.length)
})

it('says who needs whom, and names nobody who is not listed', () => {
  const known = new Set([...refs, 'nouriva@0.1.0'])
  const named = sbom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
  expect(named.filter((ref) => !known.has(ref))).toEqual([])
  const own = sbom.dependencies.find(({ ref }) => ref === 'nouriva@0.1.0')
  const direct = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  }
  expect(own?.dependsOn).toHaveLength(Object.keys(direct).length)
})

it('finds the copy that a package really gets', () => {
  const made = makeSbom({
    packages: {
      '': { name: 'x', version: '1.0.0', dependencies: { a: '1', b: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'SEE LICENSE IN file.txt' },
      'node_modules/b': { version: '1.0.0' },
    },
  })
  expect(made.dependencies).toContainEqual({
    ref: 'pkg:npm/a@1.0.0',
    dependsOn: ['pkg:npm/b@2.0.0'],
  })
  expect(made.dependencies[0]?.dependsOn).toEqual(['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0'])
  expect(made.components[1]).toMatchObject({
    licenses: [{ license: { name: 'SEE LICENSE IN file.txt' } }],
  })
})

it('refuses a lockfile that does not say what is installed', () => {
  const packages = { '': { name: 'x', version: '1.0.0' }, 'node_modules/a': {} }
  expect(() => makeSbom({ packages })).toThrow('node_modules/a has no version')
})

it('is the same for the same lockfile', () => {
  expect(makeSbom(lockfile, now)).toEqual(sbom)
})
