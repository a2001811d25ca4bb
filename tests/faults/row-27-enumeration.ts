import { STAMP_FIELD } from '@/lib/forms/trap'
import { postForm } from './mailed-links'
import { newPerson, postSignUp, ripeStamp } from './people'
import { quantile, type Scenario } from './scenario'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

/** What a client can tell apart: status, headers but for the clock and random values, and the body. */
async function seenOf(answer: Response): Promise<string> {
  const headers = [...answer.headers]
    .filter(([name]) => !['date', 'set-cookie', 'etag'].includes(name))
    .map((pair) => pair.join(': '))
  const cookies = answer.headers
    .getSetCookie()
    .map((line) => line.replace(/=[^;]+/, `=${line.length}`))
  return JSON.stringify([answer.status, headers, cookies, await answer.text()])
}

type Ask = (world: World, email: string) => Promise<Response>

const asks: Record<string, Ask> = {
  'a plan': (world, email) => {
    const { submissionId } = newPerson()
    const person = newPerson({ email, name: 'Canary 00000000' })
    return postSignUp(world.url, { ...person, email, submissionId })
  },
  articles: (world, articlesTo) =>
    postForm(world, '/subscribe/submit', { articlesTo, [STAMP_FIELD]: ripeStamp('subscribe') }),
  'my data': (world, email) =>
    postForm(world, '/my-data/submit', { email, [STAMP_FIELD]: ripeStamp('my-data') }),
}

export const enumeration: Scenario = {
  row: 27,
  what: 'known and new addresses in turn ask for a plan, articles and their data',
  pass: 'byte-equal answers',
  async run(stage) {
    const world = await stage.own()
    const count = stage.times(1_000)
    const { people } = await signUpAll(world, count / 2, 5)
    const problems: string[] = []
    const times: Record<'known' | 'new', number[]> = { known: [], new: [] }
    for (const [what, ask] of Object.entries(asks)) {
      const shown = new Set<string>()
      for (let nth = 0; nth < count; nth += 1) {
        const kind = nth % 2 === 0 ? 'known' : 'new'
        // All of one length: the length of an address may be seen in a cookie, and tells nothing.
        const email = kind === 'known' ? people[nth / 2]?.email : newPerson().email
        const began = performance.now()
        const answer = await ask(world, email ?? '')
        times[kind].push(performance.now() - began)
        shown.add(await seenOf(answer))
      }
      if (shown.size !== 1)
        problems.push(
          `${what}: ${shown.size} different answers: ${[...shown].slice(0, 3).join('\n')}`,
        )
    }
    return {
      counts: `${count} addresses × ${Object.keys(asks).length} forms`,
      seen: `median ${quantile(times.known, 0.5)} ms for known, ${quantile(times.new, 0.5)} ms for new (told, not judged)`,
      problems,
    }
  },
}
