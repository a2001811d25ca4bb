import { randomUUID } from 'node:crypto'
import { signedWebhook } from '@/tests/factories/webhook'
import { drain } from './drain'
import { isAcked, newPerson, postSignUp } from './people'
import { differences, type Scenario, tallied } from './scenario'
import type { World } from './world'

const OLD_MS = 6 * 60_000
const REPLAYS = 10

const post = async (
  world: World,
  { body, headers }: { body: string; headers: Record<string, string> },
) => (await fetch(`${world.url}/api/webhooks/resend`, { method: 'POST', body, headers })).status

const count = async (world: World, sql: string, values: unknown[] = []) =>
  (
    await world.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${sql}`,
      values,
    )
  )[0]?.count

export const webhooks: Scenario = {
  row: 33,
  what: 'webhooks with bad, old, moved and missing signatures; good ones ten times over and in the wrong order',
  pass: 'forged 401, one effect for each id, a complaint stops the next mail',
  async run(stage) {
    const world = await stage.own()
    const rounds = stage.times(100)
    const forged: number[] = []
    const good: number[] = []
    const addresses: string[] = []
    const before = (await count(world, 'webhook_events')) ?? 0
    for (let nth = 0; nth < rounds; nth += 1) {
      const person = newPerson()
      await postSignUp(world.url, person)
      addresses.push(person.email)
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
      for (const one of wrong) forged.push(await post(world, one))
      const late = signedWebhook(event('email.delivered'))
      const all = Array.from({ length: REPLAYS }, () => [complaint, late]).flat()
      good.push(...(await Promise.all(all.map((one) => post(world, one)))))
    }
    await drain(world)
    for (const email of addresses) {
      const again = newPerson({ email })
      if (!isAcked(await postSignUp(world.url, { ...again, email }))) forged.push(0)
    }
    await drain(world)
    const events = ((await count(world, 'webhook_events')) ?? 0) - before
    const stopped = await count(
      world,
      `outbox_mails WHERE state = 'dead' AND reason = 'suppressed'`,
    )
    const suppressed = await count(world, 'suppressed_addresses')
    const taken = addresses.filter(
      (email) => world.mock.accepted.filter(({ to }) => to === email).length > 1,
    )
    return {
      counts: `${rounds} people, ${forged.length} forged, ${good.length} good posts of ${rounds * 2} events`,
      seen: `forged ${tallied(forged)}; good ${tallied(good)}; ${stopped} mails stopped`,
      problems: differences({
        forged: [forged.filter((status) => status !== 401), []],
        good: [good.filter((status) => status !== 200), []],
        'events acted on': [events, rounds * 2],
        suppressed: [suppressed, rounds],
        'people mailed after their complaint': [taken.length, 0],
      }),
    }
  },
}
