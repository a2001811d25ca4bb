import { randomUUID } from 'node:crypto'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { signedWebhook } from '@/tests/factories/webhook'
import { checkLedger } from './check-ledger'
import { drain, until } from './drain'
import type { SignUp } from './ledger'
import { postForm } from './mailed-links'
import { isAcked, newPerson, postSignUp, ripeStamp } from './people'
import { judgeOfTimes } from './quiet'
import { differences, quantile, type Scenario, tallied } from './scenario'
import type { World } from './world'

const OLD_MS = 6 * 60_000
const REPLAYS = 10

/** A complaint stops the next mail so fast. */
const STOPS_MS = 1_000

type Webhook = { body: string; headers: Record<string, string> }
type Answered = { status: number; ms: number }

async function post(world: World, { body, headers }: Webhook): Promise<Answered> {
  const began = performance.now()
  const { status } = await fetch(`${world.url}/api/webhooks/resend`, {
    method: 'POST',
    body,
    headers,
  })
  return { status, ms: performance.now() - began }
}

const count = async (world: World, sql: string, values: unknown[] = []) =>
  (
    await world.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${sql}`,
      values,
    )
  )[0]?.count

/** Somebody signs up, and complains while forged, repeated and late events come in too. */
async function complain(world: World): Promise<Complained> {
  const person = newPerson()
  const problems: string[] = []
  world.ledger.tried(person)
  if (isAcked(await postSignUp(world.url, person))) world.ledger.acked(person)
  else problems.push('a sign-up before the complaint was refused')
  await until('the first mail has gone', async () => mailsTo(world, person.email) > 0)
  const event = (type: string) => ({
    type,
    data: { email_id: `mock-${randomUUID()}`, to: [person.email] },
  })
  const complaint = signedWebhook(event('email.complained'))
  const wrong = [
    { ...complaint, body: `${complaint.body} ` },
    { ...complaint, headers: { ...complaint.headers, 'svix-id': 'msg_other' } },
    { ...complaint, headers: { ...complaint.headers, 'svix-signature': 'v1,AAAA' } },
    { ...complaint, headers: { 'content-type': 'application/json' } },
    signedWebhook(event('email.complained'), { at: Date.now() - OLD_MS }),
    signedWebhook(event('email.complained'), { at: Date.now() + OLD_MS }),
    signedWebhook(event('email.complained'), {
      secret: `whsec_${Buffer.from('another').toString('base64')}`,
    }),
  ]
  const forged: Answered[] = []
  for (const one of wrong) forged.push(await post(world, one))
  const first = await post(world, complaint)
  // Whatever is sent to this person from here on is a mail too many.
  const before = mailsTo(world, person.email)
  const late = signedWebhook(event('email.delivered'))
  const all = Array.from({ length: REPLAYS }, () => [complaint, late]).flat()
  const good = [first, ...(await Promise.all(all.slice(1).map((one) => post(world, one))))]
  return { person, before, forged, good, problems }
}

type Complained = {
  person: SignUp
  before: number
  forged: Answered[]
  good: Answered[]
  problems: string[]
}

const mailsTo = ({ mock }: World, email: string): number =>
  mock.accepted.filter(({ to }) => to === email).length

/** Whoever complained asks for every kind of mail that anybody can ask for. @returns what was not taken */
async function askAgain(world: World, { email }: SignUp): Promise<string[]> {
  const again = await postSignUp(world.url, newPerson({ email }))
  const wish = { articlesTo: email, [STAMP_FIELD]: ripeStamp('subscribe') }
  const subscribed = await postForm(world, '/subscribe/submit', wish)
  return [
    ...(isAcked(again) ? [] : [`a sign-up after the complaint: ${again.status}`]),
    ...(subscribed.status === 303 ? [] : [`a wish after the complaint: ${subscribed.status}`]),
  ]
}

export const webhooks: Scenario = {
  row: 33,
  what: 'webhooks with bad, old, moved and missing signatures; good ones ten times over and in the wrong order',
  pass: `forged 401, one effect for each id, no mail to anybody after the answer to their complaint, which takes ${STOPS_MS} ms at most`,
  async run(stage) {
    const judge = await judgeOfTimes()
    const world = await stage.own()
    const rounds = stage.times(100)
    const before = (await count(world, 'webhook_events')) ?? 0
    const all: Complained[] = []
    for (let nth = 0; nth < rounds; nth += 1) all.push(await complain(world))
    const problems = all.flatMap((one) => one.problems)
    await drain(world)
    problems.push(...(await checkLedger(world)))
    for (const { person } of all) problems.push(...(await askAgain(world, person)))
    await drain(world)
    const events = ((await count(world, 'webhook_events')) ?? 0) - before
    const stopped = await count(
      world,
      `outbox_mails WHERE state = 'dead' AND reason = 'suppressed'`,
    )
    const forged = all.flatMap((one) => one.forged)
    const good = all.flatMap((one) => one.good)
    const after = all.map((one) => mailsTo(world, one.person.email) - one.before)
    const slowest = quantile(
      all.map((one) => one.good[0]?.ms ?? 0),
      1,
    )
    const judged = judge({ 'the slowest answer to a complaint, in ms': [slowest, STOPS_MS] })
    return {
      counts: `${rounds} people, ${forged.length} forged, ${good.length} good posts of ${rounds * 2} events`,
      seen: `forged ${tallied(forged.map(({ status }) => status))}; good ${tallied(good.map(({ status }) => status))}; a complaint in ${slowest} ms at most; ${stopped} mails stopped; ${judged.told}`,
      problems: [
        ...problems,
        ...judged.problems,
        ...differences({
          forged: [forged.filter(({ status }) => status !== 401), []],
          good: [good.filter(({ status }) => status !== 200), []],
          'events acted on': [events, rounds * 2],
          suppressed: [await count(world, 'suppressed_addresses'), rounds],
          'mails stopped': [stopped, rounds * 2],
          'mails before the complaint': [all.filter((one) => one.before !== 1).length, 0],
          'people mailed after their complaint': [after.filter((more) => more > 0).length, 0],
        }),
      ],
    }
  },
}
