import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Failure, readPlaywright, readVitest, type Tally } from './tally'

/** `npm test`: everything that must hold, in one command. Ends with `N passed, N failed, N skipped`. */
const node = process.execPath
const bin = (name: string) => path.resolve('node_modules/.bin', name)
const reports = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-gate-'))
const playwrightReport = path.join(reports, 'playwright.json')

type Step = {
  name: string
  command: string
  args: string[]
  /** What it prints once all that others need of it is there; else they wait for its end. */
  serves?: RegExp
  read?: () => Promise<Tally>
}

const ours = (script: string) => ({ command: node, args: ['--import', 'tsx', script] })
const build: Step = {
  name: 'build',
  ...ours('lib/server/build.ts'),
  serves: /^ {2}content types: /m,
}
const lint: Step = {
  name: 'format, lint, import rules',
  command: bin('biome'),
  args: ['ci', '--error-on-warnings', '.'],
}
const content: Step = { name: 'content', ...ours('lib/server/check-content.ts') }
/** It reads types that the build writes. */
const types: Step = { name: 'types', command: bin('tsc'), args: ['--noEmit'] }

const vitest = (name: string, projects: string[]): Step => {
  const report = path.join(reports, `${projects[0]}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    command: bin('vitest'),
    // Each waits more than it works, for databases, processes and clocks; three such steps run at once.
    args: ['run', ...chosen, '--maxWorkers=2', ...reporters],
    read: () => readVitest(report),
  }
}
const units = vitest('unit and integration tests', ['unit', 'integration'])
const system = vitest('system tests', ['system'])
const browser: Step = {
  name: 'browser tests',
  command: bin('playwright'),
  args: ['test'],
  read: () => readPlaywright(playwrightReport),
}

const env = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
  NEXT_TELEMETRY_DISABLED: '1',
}

type Ending = { code: number; printed: string; seconds: number }

type Running = { serving: Promise<void>; ended: Promise<void> }

/** Starts a step. What it prints is kept together, for others run beside it. */
function begin(step: Step): Running {
  process.stdout.write(`== ${step.name} ...\n`)
  const started = Date.now()
  const child = spawn(step.command, step.args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let printed = ''
  let serve = () => {}
  const serving = new Promise<void>((resolve) => {
    serve = resolve
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
      if (step.serves?.test(printed)) serve()
    })
  const ending = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
  const ended = ending.then((code) => {
    serve()
    const seconds = Math.round((Date.now() - started) / 1000)
    return count(step, { code, printed, seconds })
  })
  return { serving, ended }
}

/** A step counts as its tests do; a step without tests, or one that broke before it told, counts as one. */
async function tallyOf(step: Step, { code, printed }: Ending): Promise<Tally> {
  const told = (await step.read?.().catch(() => null)) ?? {
    passed: code === 0 ? 1 : 0,
    failures: [],
    skipped: [],
  }
  if (code === 0 || told.failures.length > 0) return told
  return { ...told, failures: [{ name: step.name, why: printed.slice(-lastWords) }] }
}

/** Characters of what a step printed, or of an error, that the summary repeats. */
const lastWords = 1500

const total: Tally = { passed: 0, failures: [], skipped: [] }

async function count(step: Step, ending: Ending) {
  const { code, printed, seconds } = ending
  const tally = await tallyOf(step, ending)
  total.passed += tally.passed
  total.failures.push(...tally.failures)
  total.skipped.push(...tally.skipped)
  const how = code === 0 ? 'ok' : 'FAILED'
  process.stdout.write(`${printed}== ${step.name}: ${how} in ${seconds} s\n`)
}

// Two cores have work from the first minute to the last: a build alone fills one of them.
const building = begin(build)
await building.serving
const early = [content, lint, units].map(begin)
await Promise.all([building, ...early.slice(0, 2)].map(({ ended }) => ended))
const late = [browser, system, types].map(begin)
await Promise.all([...early, ...late].map(({ ended }) => ended))

const allowed = JSON.parse(await fs.readFile('tests/gate/allowed-skips.json', 'utf8'))
const unexplained = total.skipped.filter((name) => !Object.hasOwn(allowed, name))
const unexplainedSkip = (name: string): Failure => ({
  name,
  why: 'skipped without a reason in allowed-skips.json',
})
const failures = [...total.failures, ...unexplained.map(unexplainedSkip)]
// Last of all, since who runs it elsewhere may be shown the end alone.
for (const { name, why } of failures)
  process.stdout.write(`\nFAILED ${name}\n${why.slice(0, lastWords)}\n`)
await fs.rm(reports, { recursive: true, force: true })
process.stdout.write(
  `\n${total.passed} passed, ${failures.length} failed, ${total.skipped.length} skipped\n`,
)
process.exitCode = failures.length === 0 && total.passed > 0 ? 0 : 1
