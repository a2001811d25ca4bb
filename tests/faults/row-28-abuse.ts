import { STAMP_FIELD } from '@/lib/forms/trap'
import type { Typed } from '@/tests/site/visitor'
import { checkLedger } from './check-ledger'
import { drain, until } from './drain'
import { postForm } from './mailed-links'
import {
  article,
  isAcked,
  journeyCookie,
  newComment,
  newPerson,
  postSignUp,
  ripeStamp,
} from './people'
import { differences, type Scenario, tallied } from './scenario'
import { OWNER } from './settings'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

const AT_ONCE = 20
const NETWORK_MOST = 10
const ADDRESS_MOST = 3
/** Of the second site: half of them leave at once. */
const FIRST_MAILS = 40
const STRANGERS = 60
const ours = '198.51.100.7'

/** Calls something so often, some at a time. */
async function often<T>(count: number, call: (nth: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let nth = 0
  const client = async () => {
    while (nth < count) {
      nth += 1
      results.push(await call(nth))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  return results
}

const network = (nth: number) => `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`
const from = (client: string) => ({ 'x-forwarded-for': client })

export const abuse: Scenario = {
  row: 28,
  what: 'posts from one network, from many, against one victim, and with forged X-Forwarded-For, behind one proxy',
  pass: `${NETWORK_MOST} an hour from a network, ${ADDRESS_MOST} mails a day to an address, and no more first mails an hour than the site may send, all of them later; everybody else unaffected`,
  async run(stage) {
    const world = await stage.own({
      variables: { TRUST_PROXY: '1', UNLIMITED_NETWORKS: '203.0.113.250' },
    })
    const count = stage.times(10_000)
    const others: string[] = []
    const other = async (nth: number) => {
      const answer = await postSignUp(
        world.url,
        newPerson({ email: `other.${nth}@example.com` }),
        from(`192.0.2.${nth}`),
      )
      others.push(String(answer.status))
    }
    const signUp = async (headers: Record<string, string>, email?: string) => {
      const person = newPerson(email ? { email } : {})
      if (!email) world.ledger.tried(person)
      const answer = await postSignUp(world.url, person, headers)
      const wait = Number(answer.headers.get('retry-after'))
      await answer.arrayBuffer()
      if (!email && isAcked(answer)) world.ledger.acked(person)
      if (answer.status === 429 && !(wait > 0)) return '429 without Retry-After'
      return isAcked(answer) ? 'taken' : String(answer.status)
    }
    const one = await often(count, async (nth) => {
      if (nth === count / 2) await other(1)
      return signUp(from(ours))
    })
    await other(2)
    const forged = await often(count / 4, (nth) => signUp(from(`${network(nth)}, ${ours}`)))
    await other(3)
    const many = await often(count / 4, (nth) => signUp(from(network(nth))))
    await other(4)
    const victim = 'victim@example.com'
    const against = await often(count / 4, (nth) => hurt(world, victim, nth))
    await other(5)
    await drain(world)
    const mails = world.mock.accepted.filter(({ to }) => to === victim).length
    const unlike = await checkLedger(world)
    const forms = await everyForm(world)
    const { problems: overLimit, seen: limited } = await siteLimit(
      await stage.own({ variables: { FIRST_MAILS_AN_HOUR: String(FIRST_MAILS) } }),
    )
    const taken = (answers: string[]) => answers.filter((answer) => answer === 'taken').length
    return {
      counts: `${one.length} from one network, ${forged.length} forged, ${many.length} networks, ${against.length} against one address`,
      seen: `one: ${tallied(one)}; forged: ${tallied(forged)}; many: ${tallied(many)}; against: ${tallied(against)}; ${limitedForms.length} other forms at their limits, each by itself and all that mail together; mails to the victim: ${mails}; ${limited}`,
      problems: [
        ...overLimit,
        ...unlike,
        ...forms,
        ...differences({
          'taken from one network': [taken(one), NETWORK_MOST],
          'others refused for that network': [
            one.length - taken(one),
            one.filter((answer) => answer === '429').length,
          ],
          'taken from the same network behind forged ones': [taken(forged), 0],
          'taken from many networks': [taken(many), many.length],
          'mails to the victim': [mails, ADDRESS_MOST],
          'other people': [tallied(others), `303 ×${others.length}`],
        }),
      ],
    }

    async function hurt(at: World, email: string, nth: number): Promise<string> {
      const headers = from(network(nth + 2 ** 20))
      if (nth % 3 === 0) return signUp(headers, email)
      const [path, field, stamp] =
        nth % 3 === 1
          ? ['/subscribe/submit', 'articlesTo', 'subscribe']
          : ['/my-data/submit', 'email', 'my-data']
      const typed = { [field as string]: email, [STAMP_FIELD]: ripeStamp(stamp as string) }
      return String((await postForm(at, path as string, typed, headers)).status)
    }
  },
}

type LimitedForm = { path: string; typed: () => Typed; cookie?: () => string }

/** The other forms that mail, or show a stranger's words: how many sends of each a network has in an hour. */
const limitedForms: LimitedForm[] = [
  {
    path: '/subscribe/submit',
    typed: () => ({ articlesTo: newPerson().email, [STAMP_FIELD]: ripeStamp('subscribe') }),
  },
  {
    path: '/my-data/submit',
    typed: () => ({ email: newPerson().email, [STAMP_FIELD]: ripeStamp('my-data') }),
  },
  {
    path: `/articles/${article}/comments/submit`,
    typed() {
      const { name, email, text } = newComment()
      return { name, email, comment: text, [STAMP_FIELD]: ripeStamp('comment') }
    },
  },
  {
    path: '/plan/save/submit',
    typed: () => ({
      draftEmail: newPerson().email,
      consentDraft: 'yes',
      [STAMP_FIELD]: ripeStamp('draft'),
    }),
    cookie: () => journeyCookie(newPerson()),
  },
]

/**
 * Each of the other forms from a network of its own, more often than it may; then those that mail in turn from one, which
 * has no more of them together. @returns what was not as it has to be
 */
async function everyForm(world: World): Promise<string[]> {
  const mailing = limitedForms.filter(({ path }) => !path.includes('/comments/'))
  const turns = [...limitedForms.map((form) => [form]), mailing]
  const problems: string[] = []
  for (const [turn, forms] of turns.entries()) {
    const answers: string[] = []
    for (let nth = 0; nth < NETWORK_MOST + 5; nth += 1) {
      const { path, typed, cookie } = forms[nth % forms.length] as LimitedForm
      const headers = { ...from(`198.51.100.${70 + turn}`), ...(cookie && { cookie: cookie() }) }
      const answer = await postForm(world, path, typed(), headers)
      const waits = Number(answer.headers.get('retry-after')) > 0
      answers.push(answer.status === 429 && !waits ? '429 without Retry-After' : `${answer.status}`)
    }
    const due = `303 ×${NETWORK_MOST}, 429 ×5`
    const which = `${forms.map(({ path }) => path).join(', ')} from one network`
    problems.push(...differences({ [which]: [tallied(answers), due] }))
  }
  return problems
}

/** More strangers than the site mails in an hour: all are acknowledged, and those beyond wait for a later hour. */
async function siteLimit(world: World): Promise<{ problems: string[]; seen: string }> {
  const { refused } = await signUpAll(world, STRANGERS, AT_ONCE)
  const late = async () => {
    const [row] = await world.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM outbox_mails WHERE state = 'queued' AND reason = 'site-limit'`,
    )
    return row?.count ?? 0
  }
  const strangers = () => world.mock.accepted.filter(({ to }) => to !== OWNER).length
  await until(
    'each has gone or has its later time',
    async () => (await late()) + strangers() === world.ledger.acknowledged(),
  )
  const [atOnce, waiting] = [strangers(), await late()]
  const told = () => world.mock.accepted.filter(({ to }) => to === OWNER).length
  await until('the owner is told', async () => told() > 0)
  const tellings = told()
  // Nobody here waits for hours: their times are moved to now.
  await world.database.query(
    `UPDATE pgboss.job SET start_after = now() WHERE state = 'created' AND start_after > now()`,
  )
  await drain(world)
  return {
    problems: [
      ...refused,
      ...differences({
        'first mails at once': [atOnce, FIRST_MAILS / 2],
        'first mails that wait for their time': [waiting, STRANGERS - FIRST_MAILS / 2],
        'words to the owner': [tellings, 1],
      }),
      ...(await checkLedger(world)),
    ],
    seen: `of ${STRANGERS} strangers’ mails ${atOnce} went at once and ${waiting} later, at a limit of ${FIRST_MAILS} an hour`,
  }
}
