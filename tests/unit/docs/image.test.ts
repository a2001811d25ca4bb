import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { variableNames } from '@/lib/env'

const read = (name: string) => fs.readFileSync(name, 'utf8')
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ')
const [, build = '', run = ''] = dockerfile.split(/^FROM /m)
const compose = read('compose.yaml')
const { scripts, engines } = JSON.parse(read('package.json'))
const instructions = (stage: string, name: string) =>
  [...stage.matchAll(new RegExp(`^${name} (.+)$`, 'gm'))].map(([, text]) => text ?? '')

/** What the image is made of: .dockerignore leaves out everything, then lets these in. */
const listed = read('.dockerignore')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
const letIn = listed.filter((line) => line.startsWith('!')).map((line) => line.slice(1))

/** Known to Node and Next, not to us. */
const ofOthers = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED']

it('lets nothing into an image but what the site is made of', () => {
  expect(listed[0]).toBe('*')
  expect(letIn.filter((name) => !fs.existsSync(name))).toEqual([])
  const left = ['.git', '.data', 'node_modules', 'tests', 'docs', '.env', '.contentlayer', '.next']
  expect(left.filter((name) => letIn.includes(name))).toEqual([])
  expect(listed).toContain('**/.env*')
})

it('takes along everything whose change would need another build', () => {
  const source =
    read('lib/server/prepare/site-stamp.ts') + read('lib/server/prepare/client-stamp.ts')
  const needed = [...source.matchAll(/'([\w./-]+)'/g)]
    .map(([, name]) => name?.split('/')[0] ?? '')
    .filter((name) => fs.existsSync(name) && !/^(?:node_modules|\.|_)/.test(name))
  expect(needed).toEqual(expect.arrayContaining(['app', 'lib', 'prisma', 'package-lock.json']))
  expect(needed.filter((name) => !letIn.includes(name))).toEqual([])
  const configurations = fs
    .readdirSync('.')
    .filter((name) => /^(?:next|postcss|contentlayer|prisma)\.config/.test(name))
  expect(configurations.filter((name) => !letIn.includes(name))).toEqual([])
})

it('builds in one stage and runs in another, on Node 24, as nobody special', () => {
  expect(dockerfile.match(/^FROM \S+/gm)).toEqual([
    'FROM node:24-trixie-slim',
    'FROM node:24-trixie-slim',
  ])
  expect(engines.node).toBe('>=20.19')
  expect(instructions(run, 'USER')).toEqual(['node'])
  expect(instructions(run, 'COPY')).toEqual(['--from=build /app ./'])
  // What is copied belongs to root, so the user cannot change it.
  expect(run).not.toMatch(/--chown|chown[^&\n]* \/app/)
  expect(run.indexOf('\nUSER node')).toBeLessThan(run.indexOf('\nCMD'))
})

it('runs commands that exist', () => {
  const commands = instructions(build, 'RUN').flatMap(
    (line) => /^npm run (\S+)/.exec(line)?.[1] ?? [],
  )
  expect(commands).toEqual(['build'])
  const [start = '[]'] = instructions(run, 'CMD')
  expect(JSON.parse(start).join(' ')).toBe(scripts.start.replace(/^exec /, ''))
  expect(fs.existsSync(JSON.parse(start).at(-1))).toBe(true)
  const copied = instructions(build, 'COPY').flatMap((line) => line.split(' ').slice(0, -1))
  expect(copied.filter((name) => !fs.existsSync(name))).toEqual([])
})

it('asks an address that exists whether it is healthy, with a program that runs', () => {
  const [, command = '[]'] = /HEALTHCHECK[^\n]*?CMD (\[.*\])$/m.exec(run) ?? []
  const [program, flag, script] = JSON.parse(command)
  expect([program, flag]).toEqual(['node', '-e'])
  expect(() => new Function(script)).not.toThrow()
  const address = /'(\/\w+)'/.exec(script)?.[1] ?? ''
  expect(fs.existsSync(path.join('app', address, 'route.ts'))).toBe(true)
})

it('sets variables that the site reads', () => {
  const set = [build, run].flatMap((stage) =>
    instructions(stage, 'ENV').flatMap((line) =>
      [...line.matchAll(/(\w+)=/g)].map(([, name]) => name),
    ),
  )
  expect(set).toContain('DATA_DIR')
  expect(
    set.filter((name) => !variableNames.includes(name ?? '') && !ofOthers.includes(name ?? '')),
  ).toEqual([])
})

it('the example of a composition gives the site what it needs to start, and nothing it does not know', () => {
  const site = compose.slice(compose.indexOf('\n  site: &site\n'), compose.indexOf('\n  backup:\n'))
  const environment = [...site.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)]
  const names = environment.map(([, name]) => name ?? '')
  expect(names.filter((name) => !variableNames.includes(name))).toEqual([])
  for (const name of [
    'DATABASE_URL',
    'APP_SECRET',
    'DATA_KEY',
    'BACKUP_KEY',
    'RESEND_API_KEY',
    'MAIL_FROM',
    'OWNER_EMAIL',
  ])
    expect(environment.find(([, it]) => it === name)?.[2], name).toMatch(/\$\{\w+:\?/)
  expect(site).toMatch(/read_only: true/)
  expect(site).toMatch(/TRUST_PROXY: 1$/m)
  for (const folder of ['/data', '/backups']) {
    expect(site).toContain(`:${folder}\n`)
    expect(run).toContain(`"${folder}"`)
  }
  // Only the front is reached from outside.
  expect(compose.match(/^ {4}ports:/gm)).toHaveLength(1)
})

it('the composition makes backups every minute and every hour, as the site runs, with a script that a shell reads', () => {
  const backup = compose.slice(compose.indexOf('\n  backup:\n'), compose.indexOf('\n  database:\n'))
  expect(backup).toContain('<<: *site\n')
  const script = backup.slice(backup.indexOf('- |\n') + 4).replaceAll('$$', '$')
  expect(spawnSync('sh', ['-n', '-c', script])).toMatchObject({ status: 0 })
  expect(script).toContain('sleep 60')
  const commands = [...script.matchAll(/node --import tsx (\S+) --to \/backups\/\S+ --keep (\d+)/g)]
  expect(commands.map(([, file, days]) => [file, days])).toEqual([
    [scripts.backup.split(' ').at(-1), '1'],
    [scripts.backup.split(' ').at(-1), '30'],
  ])
})

it('each value that the composition asks for is explained', () => {
  const asked = new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ''))
  const explained = read('docs/operations.md')
  expect([...asked].filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
})

/** Said by the launcher to its processes, and by no operator. */
const ofTheLauncher = ['DATABASE_FOLDER']

it('README.md names every variable that is read', () => {
  const named = (name: string) =>
    [...read(name).matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, it]) => it ?? '')
  const table = new Set(named('README.md'))
  expect(variableNames.filter((name) => !table.has(name) && !ofTheLauncher.includes(name))).toEqual(
    [],
  )
})
