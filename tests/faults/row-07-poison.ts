import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { ownerCookie } from './owner-session'
import { differences, type Scenario } from './scenario'
import { signUpAll } from './sign-up-all'

const ONE_IN = 10
/** The desk lists the newest of each state. */
const LISTED = 100

export const poison: Scenario = {
  row: 7,
  what: 'the mail API refuses some mails for good (422)',
  pass: 'dead after one attempt each, named as such at the desk, all others delivered',
  async run(stage) {
    const world = await stage.shared()
    const people = stage.times(1_000)
    const poisoned = new Set<string>()
    world.mock.fault = (key, nth) => {
      if (nth === 1 && Math.random() < 1 / ONE_IN) poisoned.add(key)
      return poisoned.has(key) ? { status: 422, name: 'validation_error' } : null
    }
    const { refused } = await signUpAll(world, people, 10)
    await drain(world)
    world.mock.fault = () => null
    const keys = [...poisoned]
    const [row] = await world.database.query<{ dead: number; attempts: number }>(
      `SELECT count(*)::int AS dead, coalesce(max(attempts), 0)::int AS attempts FROM outbox_mails
       WHERE id = ANY($1) AND state = 'dead' AND reason = 'validation_error'`,
      [keys],
    )
    const page = `${world.url}/owner/mail?show=dead`
    const desk = await (await fetch(page, { headers: { cookie: await ownerCookie(world) } })).text()
    const shown = new Set(desk.match(/canary\.[\w-]+@example\.com/g)).size
    const asked = world.mock.asked.filter(({ key }) => poisoned.has(key)).length
    return {
      counts: `${people} sign-ups, ${keys.length} poisoned mails`,
      seen: `${row?.dead} dead, ${asked} attempts at them`,
      problems: [
        ...refused,
        ...differences({
          'dead mails': [row?.dead, keys.length],
          'people at the desk whose mail is dead': [shown, Math.min(keys.length, LISTED)],
          'attempts at poisoned mails': [asked, keys.length],
          'attempts noted': [row?.attempts, Math.min(1, keys.length)],
        }),
        ...(await checkLedger(world)),
      ],
    }
  },
}
