import { formBody } from '@/tests/site/visitor'
import { checkLedger } from './check-ledger'
import { confirmTokens } from './confirm-links'
import { drain } from './drain'
import { formHeaders } from './people'
import { differences, type Scenario, tallied } from './scenario'
import { signUpAll } from './sign-up-all'

const AT_ONCE = 50

export const confirmRace: Scenario = {
  row: 9,
  what: '50 posts of one confirm link at once',
  pass: 'one change of state, one welcome, one notice to the owner; every client reads "confirmed"',
  async run(stage) {
    const world = await stage.shared()
    const rounds = stage.times(100)
    const { people, refused } = await signUpAll(world, rounds, 5)
    const addresses = people.map(({ email }) => email)
    const tokens = await confirmTokens(world, addresses)
    const answers: string[] = []
    for (const token of tokens.values()) {
      const post = () =>
        fetch(`${world.url}/plan/confirm/submit`, {
          method: 'POST',
          redirect: 'manual',
          body: formBody({ token }),
          headers: formHeaders(world.url),
        })
      for (const answer of await Promise.all(Array.from({ length: AT_ONCE }, post)))
        answers.push(`${answer.status} ${answer.headers.get('location') ?? ''}`)
    }
    await drain(world)
    const [row] = await world.database.query(
      `SELECT count(DISTINCT l.id)::int AS confirmed,
        count(*) FILTER (WHERE m.kind = 'welcome')::int AS welcomes,
        count(*) FILTER (WHERE m.kind = 'owner-notice')::int AS notices
       FROM leads l JOIN outbox_mails m ON m.subject_id = l.id
       WHERE l.address = ANY($1) AND l.confirmed_at IS NOT NULL`,
      [addresses],
    )
    const due = { confirmed: people.length, welcomes: people.length, notices: people.length }
    return {
      counts: `${tokens.size} × ${AT_ONCE} posts`,
      seen: tallied(answers),
      problems: [
        ...refused,
        ...answers.filter((answer) => answer !== '303 /plan/confirmed'),
        ...differences({ 'what came of it': [row, due] }),
        ...(await checkLedger(world)),
      ],
    }
  },
}
