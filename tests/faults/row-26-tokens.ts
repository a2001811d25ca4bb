import { createHash } from 'node:crypto'
import { confirmTokens } from './confirm-links'
import { drain } from './drain'
import { askForAllLinks, postForm } from './mailed-links'
import { newPerson, postSignUp } from './people'
import type { Scenario } from './scenario'
import type { World } from './world'

const LEAST_BITS = 128

/** Everything that the database holds, as a dump would write it: texts, and bytes in hexadecimal. */
async function dumpOf({ database }: World): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await database.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`)
    parts.push(...rows.map(({ text }) => text))
  }
  return parts.join('\n')
}

export const tokens: Scenario = {
  row: 26,
  what: 'every mailed token is looked for in a dump of the database, and used again, too late, and after a newer one',
  pass: 'no usable token in the dump, 128 bits or more, none works that should not',
  async run(stage) {
    const world = await stage.shared()
    const links = await askForAllLinks(world)
    const problems: string[] = []
    const dump = await dumpOf(world)
    const mailed = [...world.mock.accepted]
    // Tried before the long search: while that holds this process up, the site closes its idle connections.
    problems.push(...(await tryWrongly(world, links)))
    let searched = 0
    for (const { text } of mailed)
      for (const [, token = ''] of text.matchAll(/\?token=([\w.~-]+)/g)) {
        searched += 1
        const bytes = Buffer.from(token, 'base64url')
        const forms = [token, bytes.toString('hex'), bytes.toString('base64')]
        if (forms.some((form) => dump.includes(form))) problems.push('a token stands in the dump')
      }
    for (const [path, link] of links) {
      const token = new URL(link).searchParams.get('token') ?? ''
      if (token.length * 6 < LEAST_BITS) problems.push(`${path}: only ${token.length} characters`)
    }
    return {
      counts: `${searched} mailed tokens searched in ${Math.round(dump.length / 1024)} KB of dump; ${links.size} kinds`,
      seen: 'reused, expired, superseded and altered tokens tried',
      problems,
    }
  },
}

const tokenOf = (links: Map<string, string>, path: string) =>
  new URL(links.get(path) ?? 'http://x/').searchParams.get('token') ?? ''

async function leads(world: World, path: string, token: string): Promise<string> {
  const answer = await postForm(world, path, { token })
  return `${answer.status} ${answer.headers.get('location') ?? ''}`
}

async function tryWrongly(world: World, links: Map<string, string>): Promise<string[]> {
  const problems: string[] = []
  const mine = tokenOf(links, '/my-data/open')
  const first = await leads(world, '/my-data/open/submit', mine)
  const second = await leads(world, '/my-data/open/submit', mine)
  if (!first.includes('/my-data/view')) problems.push(`my data, first use: ${first}`)
  if (second.includes('/my-data/view')) problems.push('a link to my data worked twice')

  const people = [newPerson(), newPerson(), newPerson()]
  for (const person of people) {
    world.ledger.tried(person)
    await postSignUp(world.url, person)
  }
  await drain(world)
  const known = await confirmTokens(
    world,
    people.map(({ email }) => email),
  )
  const [late = '', older = '', altered = ''] = people.map(({ email }) => known.get(email) ?? '')
  const hash = (token: string) => createHash('sha256').update(token).digest()
  await world.database.query(
    `UPDATE confirm_links SET expires_at = now() - interval '1 minute' WHERE token_hash = $1`,
    [hash(late)],
  )
  await world.database.query(
    'UPDATE confirm_links SET superseded_at = now() WHERE token_hash = $1',
    [hash(older)],
  )
  const wrong = {
    'an expired token': late,
    'a superseded token': older,
    'an altered token': `${altered.slice(0, -2)}AA`,
    'no token': '',
  }
  for (const [what, token] of Object.entries(wrong)) {
    const led = await leads(world, '/plan/confirm/submit', token)
    if (led.includes('/plan/confirmed')) problems.push(`${what} confirmed a request`)
  }
  const [row] = await world.database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM leads WHERE address = ANY($1) AND confirmed_at IS NOT NULL',
    [people.map(({ email }) => email)],
  )
  if (row?.count !== 0) problems.push(`${row?.count} requests were confirmed`)
  return problems
}
