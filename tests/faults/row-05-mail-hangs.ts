import { setTimeout as sleep } from 'node:timers/promises'
import { checkLedger } from './check-ledger'
import { until, waiting } from './drain'
import { judgeOfTimes } from './quiet'
import { quantile, type Scenario } from './scenario'
import { signUpAll, warmUp } from './sign-up-all'

const CLIENTS = 10
const MOST_A_SECOND = 5
const BLACK_SECONDS = 600
const MOST_SIGN_UP_MS = 300
const MOST_DRAIN_SECONDS = 300 / 1_000

/** Most calls that fell into so many milliseconds, whenever they began. */
const fastest = (times: number[], span: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length))

export const mailHangs: Scenario = {
  row: 5,
  what: 'the mail API takes calls and never answers, for ten minutes; then it is well again',
  pass: 'every sign-up acknowledged, all delivered afterwards, never more than 5 calls in any second; p99 of sign-ups 300 ms, drained at 200 mails a minute or faster',
  async run(stage) {
    const world = await stage.own()
    const people = stage.times(1_000)
    const black = stage.times(BLACK_SECONDS)
    await warmUp(world, CLIENTS)
    const judge = await judgeOfTimes()
    const calm = world.mock.asked.length
    world.mock.fault = () => 'silence'
    const began = Date.now()
    const { times, refused } = await signUpAll(world, people, CLIENTS)
    await sleep(Math.max(0, began + black * 1_000 - Date.now()))
    const hung = world.mock.asked.length - calm
    world.mock.fault = () => null
    const from = Date.now()
    await until('all mails are sent', async () => (await waiting(world)) === 0, 20 * 60_000)
    const seconds = Math.round((Date.now() - from) / 1_000)
    const arrivals = world.mock.asked.slice(calm).map(({ at }) => at)
    const burst = fastest(arrivals, 1_000)
    const p99 = quantile(times, 0.99)
    const judged = judge({
      'sign-up p99 in ms': [p99, MOST_SIGN_UP_MS],
      'seconds to drain': [seconds, Math.ceil(people * MOST_DRAIN_SECONDS)],
    })
    const problems = [...refused, ...judged.problems, ...(await checkLedger(world))]
    if (burst > MOST_A_SECOND) problems.push(`${burst} calls in one second`)
    return {
      counts: `${people} sign-ups, ${black} s of silence, ${hung} calls hung`,
      seen: `sign-up p99 ${p99} ms; drained in ${seconds} s; at most ${burst} calls in one second; ${judged.told}`,
      problems,
    }
  },
}
