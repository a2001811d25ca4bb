import { setTimeout as sleep } from 'node:timers/promises'
import { checkLedger } from './check-ledger'
import { until, waiting } from './drain'
import { quantile, type Scenario } from './scenario'
import { signUpAll } from './sign-up-all'

const MOST_A_SECOND = 5
const BLACK_SECONDS = 600

/** Most calls that fell into so many milliseconds, whenever they began. */
const fastest = (times: number[], span: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length))

export const mailHangs: Scenario = {
  row: 5,
  what: 'the mail API takes calls and never answers, for ten minutes; then it is well again',
  pass: 'every sign-up acknowledged, all delivered afterwards, never more than 5 calls a second over any 5 s (calls of a busy machine arrive in bunches)',
  async run(stage) {
    const world = await stage.own()
    const people = stage.times(1_000)
    const black = stage.times(BLACK_SECONDS)
    world.mock.fault = () => 'silence'
    const began = Date.now()
    const { times, refused } = await signUpAll(world, people, 10)
    await sleep(Math.max(0, began + black * 1_000 - Date.now()))
    const hung = world.mock.asked.length
    world.mock.fault = () => null
    const from = Date.now()
    await until('all mails are sent', async () => (await waiting(world)) === 0, 20 * 60_000)
    const seconds = Math.round((Date.now() - from) / 1_000)
    const arrivals = world.mock.asked.map(({ at }) => at)
    const [rate, burst] = [fastest(arrivals, 5_000) / 5, fastest(arrivals, 1_000)]
    const problems = [...refused, ...(await checkLedger(world))]
    if (rate > MOST_A_SECOND) problems.push(`${rate} calls a second over 5 s`)
    return {
      counts: `${people} sign-ups, ${black} s of silence, ${hung} calls hung`,
      seen: `sign-up p99 ${quantile(times, 0.99)} ms; drained in ${seconds} s; at most ${rate} calls a second over 5 s, ${burst} in one`,
      problems,
    }
  },
}
