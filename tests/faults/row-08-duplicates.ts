import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { journeyCookie, newPerson, postSignUp } from './people'
import { type Scenario, tallied } from './scenario'

const AT_ONCE = 50

export const duplicates: Scenario = {
  row: 8,
  what: '50 equal posts of one form at once, again and again',
  pass: 'one lead, one request, one mail, and the same 303 for every client',
  async run(stage) {
    const world = await stage.shared()
    const rounds = stage.times(1_000)
    const answers: string[] = []
    for (let nth = 0; nth < rounds; nth += 1) {
      const person = newPerson()
      const cookie = journeyCookie(person)
      world.ledger.tried(person)
      const posts = Array.from({ length: AT_ONCE }, () => postSignUp(world.url, person, { cookie }))
      for (const answer of await Promise.all(posts))
        answers.push(`${answer.status} ${answer.headers.get('location') ?? ''}`)
      world.ledger.acked(person)
    }
    await drain(world)
    const others = answers.filter((answer) => answer !== '303 /plan/sent')
    return {
      counts: `${rounds} × ${AT_ONCE} posts`,
      seen: tallied(answers),
      problems: [...others, ...(await checkLedger(world))],
    }
  },
}
