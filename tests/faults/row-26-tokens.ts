import { createHash } from 'node:crypto'
import { confirmTokens } from './confirm-links'
import { drain } from './drain'
import { askForAllLinks, postForm } from './mailed-links'
import { formHeaders, newPerson, postSignUp } from './people'
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
      seen: `reused, expired and altered tokens of ${Object.keys(kinds).length + 1} kinds tried, and one that a newer one came for`,
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

const hash = (token: string) => createHash('sha256').update(token).digest()
const alter = (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`

/** A button behind a mailed link: what it is when it works, and how its link is made to end earlier or later. */
type Kind = { leadsTo: RegExp; expire: string; once?: true }
const ends = (table: string) => `UPDATE ${table} SET expires_at = now() + $2 WHERE token_hash = $1`
const kinds: Record<string, Kind> = {
  '/plan/confirm': { leadsTo: /\/plan\/confirmed/, expire: ends('confirm_links') },
  '/plan/resume': { leadsTo: /\/plan\/(?!resume)/, expire: ends('plan_drafts') },
  '/my-data/open': { leadsTo: /\/my-data\/view/, expire: ends('my_data_links'), once: true },
  '/subscribe/confirm': {
    leadsTo: /\/subscribe\/confirmed/,
    expire: `UPDATE subscribers SET asked_at = now() - interval '72 hours' + $2 WHERE ask_hash = $1`,
  },
}

/** Altered and expired each link is refused; as it was it works, and where it works once, no second time. */
async function tryKind(world: World, path: string, kind: Kind, token: string): Promise<string[]> {
  const works = async (tried: string) =>
    kind.leadsTo.test(await leads(world, `${path}/submit`, tried))
  const end = (when: string) => world.database.query(kind.expire, [hash(token), when])
  const problems: string[] = []
  if (await works(alter(token))) problems.push(`${path}: an altered token works`)
  if (await works('')) problems.push(`${path}: no token works`)
  await end('-1 minute')
  if (await works(token)) problems.push(`${path}: an expired token works`)
  await end('1 hour')
  if (!(await works(token))) problems.push(`${path}: a good token does not work`)
  if (kind.once && (await works(token))) problems.push(`${path}: a token works twice`)
  return problems
}

/** The owner's link asks for a passkey first. */
async function tryEnrol(world: World, token: string): Promise<string[]> {
  const opens = async (tried: string) => {
    const headers = { ...formHeaders(world.url), 'content-type': 'application/json' }
    const body = JSON.stringify({ token: tried })
    const path = `${world.url}/owner/enrol/options`
    return (await fetch(path, { method: 'POST', body, headers })).status === 200
  }
  const end = (when: string) => world.database.query(ends('owner_links'), [hash(token), when])
  const problems: string[] = []
  if (await opens(alter(token))) problems.push('an altered link of the owner opens')
  await end('-1 minute')
  if (await opens(token)) problems.push('an expired link of the owner opens')
  await end('1 hour')
  if (!(await opens(token))) problems.push('a good link of the owner does not open')
  return problems
}

/** Somebody whose link has run out asks for a new one: the old one works no more, even if it had not run out. */
async function trySuperseded(world: World): Promise<string[]> {
  const person = newPerson()
  const link = async () => (await confirmTokens(world, [person.email])).get(person.email) ?? ''
  const end = (token: string, when: string) =>
    world.database.query(ends('confirm_links'), [hash(token), when])
  const confirms = async (token: string) =>
    (await leads(world, '/plan/confirm/submit', token)).includes('/plan/confirmed')
  await postSignUp(world.url, person)
  await drain(world)
  const older = await link()
  await end(older, '-1 minute')
  await postForm(world, '/plan/confirm/resend', { token: older })
  await drain(world)
  const newer = await link()
  await end(older, '1 hour')
  const problems: string[] = []
  if (newer === older || newer === '') problems.push('no new link came')
  if (!world.mock.accepted.some(({ to, text }) => to === person.email && text.includes(newer)))
    problems.push('the new link was not mailed')
  if (await confirms(older)) problems.push('a superseded token confirms')
  if (!(await confirms(newer))) problems.push('the newer token does not confirm')
  return problems
}

async function tryWrongly(world: World, links: Map<string, string>): Promise<string[]> {
  const problems: string[] = []
  for (const [path, kind] of Object.entries(kinds))
    problems.push(...(await tryKind(world, path, kind, tokenOf(links, path))))
  problems.push(...(await tryEnrol(world, tokenOf(links, '/owner/enrol'))))
  problems.push(...(await trySuperseded(world)))
  return problems
}
