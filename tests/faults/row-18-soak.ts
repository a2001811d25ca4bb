import fs from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { type Memory, memoryOf, tellingMemory } from './memory-of'
import { isAcked, newPerson, postSignUp } from './people'
import { processOf } from './process-of'
import { type Scenario, tallied } from './scenario'

const TENTH = { minutes: 5, warmUp: 5 / 3 }
const FULL = { minutes: 120, warmUp: 30 }
const SAMPLE_MS = 10_000
const EVERY_MS = 20
const MOST_AT_ONCE = 20
const MOST_MORE_FILES = 30
/**
 * Of what is alive after a thorough clean-up. Snapshots showed what still grows then: machine code, by about half a MB in
 * a thousand requests at first and ever less, as V8 finds what is worth compiling; objects, texts and promises do not.
 */
const MOST_MORE_LIVE_MB = 4
const MOST_MORE_LIVE_TENTH_MB = 8
/** Of what the system counts, which moves with the moments of cleaning up and the fragments that are left. */
const MOST_MORE_RSS_MB = 48
/** Judged with --full alone: in a few minutes a slope is the chance of two clean-ups. */
const MOST_RSS_SLOPE = 1

type Sample = { web: Memory; worker: Memory; files: number }

const openFiles = async (pid: number) => (await fs.readdir(`/proc/${pid}/fd`)).length

/** Slope of the least squares, in MB an hour. */
function slope(samples: Memory[], of: 'rss' | 'live'): number {
  const mean = (value: (one: Memory) => number) =>
    samples.reduce((sum, one) => sum + value(one), 0) / samples.length
  const [at, mb] = [mean((one) => one.at), mean((one) => one[of])]
  const over = samples.reduce((sum, one) => sum + (one.at - at) * (one[of] - mb), 0)
  const under = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  return (over / under) * 3_600_000
}

/** How much more there is in the last third than in the first. */
function grown(values: number[]): number {
  const third = Math.ceil(values.length / 3)
  const median = (some: number[]) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0
  return median(values.slice(-third)) - median(values.slice(0, third))
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
  what: `50 requests a second, one in ten a sign-up, for ${FULL.minutes} minutes (${TENTH.minutes} in the tenth); the first ${FULL.warmUp} (a third of the tenth) warm up`,
  pass: `0 5xx; afterwards no more than ${MOST_MORE_LIVE_MB} MB (${MOST_MORE_LIVE_TENTH_MB} in the tenth) more alive in either process once it has cleaned up, ${MOST_MORE_RSS_MB} MB more held and over the whole no more than ${MOST_RSS_SLOPE} MB an hour (judged with --full), ${MOST_MORE_FILES} more files open`,
  async run(stage) {
    const world = await stage.own({ variables: tellingMemory })
    const [web, worker] = [await processOf(world, 'web'), await processOf(world, 'worker')]
    const { minutes, warmUp } = stage.full ? FULL : TENTH
    const began = Date.now()
    const end = began + minutes * 60_000
    const statuses: string[] = []
    const samples: Sample[] = []
    const running = new Set<Promise<void>>()
    let next = Date.now() + SAMPLE_MS
    for (let nth = 0; Date.now() < end; nth += 1) {
      if (Date.now() > next) {
        // What is under way is alive too, and more of it where the machine is slower.
        await Promise.all(running)
        samples.push({
          web: await memoryOf(world, web),
          worker: await memoryOf(world, worker),
          files: (await openFiles(web)) + (await openFiles(worker)),
        })
        next = Date.now() + SAMPLE_MS
      }
      const asked = nth % 10 === 9 ? signUp() : read(pages[nth % pages.length] ?? '/')
      const done = asked.finally(() => running.delete(done))
      running.add(done)
      // A machine that is busy with other things is asked more slowly.
      if (running.size >= MOST_AT_ONCE) await Promise.race(running)
      await sleep(Math.max(0, began + (nth + 1) * EVERY_MS - Date.now()))
    }
    await Promise.all(running)
    const aSecond = (statuses.length / (Date.now() - began)) * 1000
    await drain(world)
    const problems = await checkLedger(world)
    const warm = samples.filter(({ web }) => web.at > began + warmUp * 60_000)
    const told: string[] = []
    const mostLive = stage.full ? MOST_MORE_LIVE_MB : MOST_MORE_LIVE_TENTH_MB
    for (const name of ['web', 'worker'] as const) {
      const memory = warm.map((one) => one[name])
      const [live, rss] = [
        grown(memory.map((one) => one.live)),
        grown(memory.map((one) => one.rss)),
      ]
      const last = memory.at(-1)
      const rssSlope = slope(memory, 'rss')
      told.push(
        `${name} ${live.toFixed(1)} MB more alive of ${last?.live.toFixed(0)} (slope ${slope(memory, 'live').toFixed(1)} MB an hour), ${rss.toFixed(0)} MB more held of ${last?.rss.toFixed(0)} (slope ${rssSlope.toFixed(1)} MB an hour)`,
      )
      if (live > mostLive) problems.push(`${name}: ${live.toFixed(1)} MB more alive`)
      if (stage.full && rssSlope > MOST_RSS_SLOPE)
        problems.push(`${name}: ${rssSlope.toFixed(1)} MB more held each hour`)
      if (rss > MOST_MORE_RSS_MB) problems.push(`${name}: ${rss.toFixed(0)} MB more held`)
    }
    const files = grown(warm.map((one) => one.files))
    if (files > MOST_MORE_FILES) problems.push(`${files} more files are open`)
    if (statuses.some((status) => /^5|error/.test(status))) problems.push(tallied(statuses))
    return {
      counts: `${statuses.length} requests, ${aSecond.toFixed(0)} a second, ${samples.length} samples`,
      seen: `${tallied(statuses.sort())}; ${told.join('; ')}; ${files} more files`,
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
