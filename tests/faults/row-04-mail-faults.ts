import type { Fault } from '@/tests/mocks/resend-server'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { judgeOfTimes } from './quiet'
import { quantile, type Scenario, tallied } from './scenario'
import { signUpAll, warmUp } from './sign-up-all'

const faults: Fault[] = [
  { status: 429, name: 'rate_limit_exceeded', retryAfter: 1 },
  { status: 500, name: 'internal_server_error' },
  { status: 503, name: 'application_error' },
  { status: 409, name: 'concurrent_idempotent_requests' },
  'reset',
  'lost-answer',
  'nonsense',
  { delayMs: 2_000 },
]
const SHARE = 0.4
const CLIENTS = 20
/** Far beyond the jittered pauses that so many faults in a row would take. */
const MOST_FAULTS_EACH = 6

export const mailFaults: Scenario = {
  row: 4,
  what: 'the mail API answers 40 % of calls with 429, 500, 503, 409, a cut line, a lost answer, nonsense, or late',
  pass: 'all delivered, none twice, every sign-up acknowledged; p99 of sign-ups within 10 % of that before the faults (judged with --full)',
  async run(stage) {
    const world = await stage.shared()
    const people = stage.times(2_000)
    await warmUp(world, CLIENTS)
    const judge = await judgeOfTimes()
    const { times: calm } = await signUpAll(world, people, CLIENTS)
    const made: string[] = []
    world.mock.fault = (_, nth) => {
      if (nth > MOST_FAULTS_EACH || Math.random() > SHARE) return null
      const fault = faults[Math.floor(Math.random() * faults.length)] ?? null
      made.push(
        typeof fault === 'object' ? JSON.stringify(Object.values(fault ?? {})[0]) : String(fault),
      )
      return fault
    }
    const { times, refused } = await signUpAll(world, people, CLIENTS)
    await drain(world)
    world.mock.fault = () => null
    const [before, during] = [quantile(calm, 0.99), quantile(times, 0.99)]
    // A hundred sign-ups have no 99th of a hundred to speak of.
    const judged = judge(stage.full ? { 'sign-up p99 in ms': [during, before * 1.1] } : {})
    return {
      counts: `${people} sign-ups; faults: ${tallied(made)}`,
      seen: `sign-up p99 ${during} ms, ${before} ms before the faults; ${judged.told}`,
      problems: [...refused, ...judged.problems, ...(await checkLedger(world))],
    }
  },
}
