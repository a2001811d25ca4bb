import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Failure, readPlaywright, readVitest, type Tally } from './tally'

/** `npm test`: everything that must hold, in one command. Ends with `N passed, N failed, N skipped`. */
const node = process.execPath
const bin = (name: string) => path.resolve('node_modules/.bin', name)
const reports = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-gate-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')

type Step = { name: string; command: string; args: string[]; read?: () => Promise<Tally> }

const build = { name: 'build', command: node, args: ['--import', 'tsx', 'lib/server/build.ts'] }
/** One core each, and none needs another. */
const checks: Step[] = [
  {
    name: 'format, lint, import rules',
    command: bin('biome'),
    args: ['ci', '--error-on-warnings', '.'],
  },
  { name: 'content', command: node, args: ['--import', 'tsx', 'lib/server/check-content.ts'] },
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
]
/** Both wait more than they work: side by side they fill two cores. */
const tests: Step[] = [
  {
    name: 'unit and integration tests',
    command: bin('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    read: () => readVitest(vitestReport),
  },
  {
    name: 'browser tests',
    command: bin('playwright'),
    args: ['test'],
    read: () => readPlaywright(playwrightReport),
  },
]

const env = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
  NEXT_TELEMETRY_DISABLED: '1',
}

type Ending = { code: number; printed: string; seconds: number }

/** @param beside another step runs beside it: what it prints is kept together */
function run({ command, args }: Step, beside: boolean): Promise<Ending> {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: beside ? 'pipe' : 'inherit', env })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        printed += chunk
      })
    const end = (code: number | null) =>
      resolve({ code: code ?? 1, printed, seconds: Math.round((Date.now() - started) / 1000) })
    child.once('error', () => end(1))
    child.once('close', end)
  })
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
for (const steps of [[build], checks, tests]) {
  process.stdout.write(`\n== ${steps.map(({ name }) => name).join(' | ')}\n`)
  const endings = steps.map((step) => run(step, steps.length > 1))
  for (const [place, step] of steps.entries()) {
    const ending = (await endings[place]) as Ending
    const { code, printed, seconds } = ending
    const tally = await tallyOf(step, ending)
    total.passed += tally.passed
    total.failures.push(...tally.failures)
    total.skipped.push(...tally.skipped)
    const how = code === 0 ? 'ok' : 'FAILED'
    process.stdout.write(`${printed}== ${step.name}: ${how} in ${seconds} s\n`)
  }
}

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
