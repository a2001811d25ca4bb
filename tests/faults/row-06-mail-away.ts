import { once } from 'node:events'
import { checkLedger } from './check-ledger'
import { drain, startProgram } from './drain'
import { differences, type Scenario } from './scenario'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

const HOUR = 3_600_000
const hours = [0.1, 0.5, 1, 2, 4, 8, 12, 16, 19, 19.8]
const UNTIL_MENDED = '40 hours'

/** One attempt at every owed mail at another time of the clock. */
async function attemptAt(world: World, time: number) {
  const program = 'tests/faults/clocked-worker.ts'
  const child = await startProgram(world, program, new Date(time).toISOString())
  await once(child, 'exit')
}

export const mailAway: Scenario = {
  row: 6,
  what: 'the mail API is away for 20 hours of a test clock, then says that the quota is used up, and is mended two days later',
  pass: '0 lost, the queue is held, the owner is told once, the same bytes and key at every attempt',
  async run(stage) {
    const world = await stage.own()
    // It says itself that it took nothing. Behind a cut line it may have: such a mail is left to the owner after 20 hours.
    world.mock.fault = () => ({ status: 503, name: 'internal_server_error' })
    const { people, refused } = await signUpAll(world, stage.times(100), 5)
    await world.site().stop()
    const begin = Date.now()
    for (const hour of hours) await attemptAt(world, begin + hour * HOUR)
    world.mock.fault = () => ({ status: 429, name: 'daily_quota_exceeded' })
    await attemptAt(world, begin + 19.9 * HOUR)
    const before = await states(world)
    // The clock of the database and of the site cannot be moved: what they have noted is moved back instead.
    await world.database.query(
      `UPDATE outbox_mails SET first_attempt_at = first_attempt_at - interval '${UNTIL_MENDED}'`,
    )
    world.mock.fault = () => null
    await world.start()
    await drain(world)
    const bodies = new Map<string, Set<string>>()
    for (const { key, body } of world.mock.asked)
      bodies.set(key, (bodies.get(key) ?? new Set()).add(body))
    const changed = [...bodies.values()].filter(({ size }) => size !== 1).length
    return {
      counts: `${people.length} sign-ups, ${hours.length + 1} rounds of attempts over 20 h, ${world.mock.asked.length} calls`,
      seen: `after the quota error ${JSON.stringify(before)}; ${world.mock.accepted.length} mails taken in the end`,
      problems: [
        ...refused,
        ...differences({
          'held mails': [before.held, people.length],
          'words to the owner': [before.told, 1],
          'mails whose bytes changed': [changed, 0],
          'mails to people': [
            world.mock.accepted.filter(({ to }) => to.startsWith('canary.')).length,
            people.length,
          ],
        }),
        ...(await checkLedger(world)),
      ],
    }
  },
}

async function states({ database }: World) {
  const [row] = await database.query<{ held: number; told: number }>(
    `SELECT count(*) FILTER (WHERE state = 'held' AND kind = 'confirm')::int AS held,
      count(*) FILTER (WHERE kind = 'mail-trouble')::int AS told FROM outbox_mails`,
  )
  return row ?? { held: 0, told: 0 }
}
