import fs from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '@/tests/system/processes'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { isAcked, newPerson, postSignUp } from './people'
import { type Scenario, tallied } from './scenario'
import type { World } from './world'

const TENTH_MINUTES = 5
const FULL_MINUTES = 30
const SAMPLE_MS = 2_000
const EVERY_MS = 40
const MOST_MORE_FILES = 30
const MOST_MORE_MB = 64

type Sample = { at: number; mb: number; files: number }

/** Memory and open files of the web process and the worker together. */
async function sample(world: World): Promise<Sample> {
  let [mb, files] = [0, 0]
  for (const pid of await childrenOf(world.site().launcher.pid ?? 0)) {
    const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!/web\.ts|worker\.ts/.test(command)) continue
    const status = await fs.readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    mb += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    files += (await fs.readdir(`/proc/${pid}/fd`).catch(() => [])).length
  }
  return { at: Date.now(), mb, files }
}

/** Slope of the least squares, in MB an hour. */
function slope(samples: Sample[]): number {
  const mean = (of: (one: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [at, mb] = [mean((one) => one.at), mean((one) => one.mb)]
  const over = samples.reduce((sum, one) => sum + (one.at - at) * (one.mb - mb), 0)
  const under = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  return (over / under) * 3_600_000
}

const pages = [
  '/',
  '/articles',
  '/articles/gut-skin-connection',
  '/search?q=gut',
  '/plan',
  '/feed.xml',
  '/nothing',
]

export const soak: Scenario = {
  row: 18,
  what: `people read and sign up without a pause, for ${FULL_MINUTES} minutes (${TENTH_MINUTES} in the tenth)`,
  pass: '0 5xx; memory and open files level off after the first third',
  async run(stage) {
    const world = await stage.own()
    const end = Date.now() + (stage.full ? FULL_MINUTES : TENTH_MINUTES) * 60_000
    const statuses: string[] = []
    const samples: Sample[] = []
    const sampling = (async () => {
      for (; Date.now() < end; await sleep(SAMPLE_MS)) samples.push(await sample(world))
    })()
    const asking: Promise<void>[] = []
    for (let nth = 0; Date.now() < end; nth += 1) {
      asking.push(nth % 10 === 9 ? signUp() : read(pages[nth % pages.length] ?? '/'))
      await sleep(EVERY_MS)
    }
    await Promise.all([...asking, sampling])
    const after = samples.slice(samples.length / 3)
    const third = Math.ceil(after.length / 3)
    const most = (of: keyof Sample, some: Sample[]) => Math.max(...some.map((one) => one[of]))
    const grown = (of: 'mb' | 'files') =>
      Math.round(most(of, after.slice(-third)) - most(of, after.slice(0, third)))
    await drain(world)
    const problems = await checkLedger(world)
    if (grown('mb') > MOST_MORE_MB) problems.push(`memory grew by ${grown('mb')} MB`)
    if (grown('files') > MOST_MORE_FILES) problems.push(`open files grew by ${grown('files')}`)
    if (statuses.some((status) => /^5|error/.test(status))) problems.push(tallied(statuses))
    return {
      counts: `${statuses.length} requests, ${samples.length} samples`,
      seen: `${tallied(statuses.sort())}; slope ${Math.round(slope(after))} MB an hour at ${Math.round(after.at(-1)?.mb ?? 0)} MB (two processes), files ${grown('files')} more`,
      problems,
    }

    async function read(path: string) {
      const answer = await fetch(`${world.url}${path}`).catch(() => null)
      statuses.push(answer ? String(answer.status) : 'error')
      await answer?.arrayBuffer()
    }
    async function signUp() {
      const person = newPerson()
      world.ledger.tried(person)
      const answer = await postSignUp(world.url, person).catch(() => null)
      statuses.push(answer ? String(answer.status) : 'error')
      if (answer && isAcked(answer)) world.ledger.acked(person)
    }
  },
}
