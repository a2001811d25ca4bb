import { once } from 'node:events'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { formBody, type Typed } from '@/tests/site/visitor'
import { drain, startProgram } from './drain'
import {
  formHeaders,
  journeyCookie,
  newComment,
  newPerson,
  postComment,
  postSignUp,
  ripeStamp,
} from './people'
import type { World } from './world'

/** Sends a form of the site as it is. */
export const postForm = (
  world: World,
  path: string,
  typed: Typed,
  headers: Record<string, string> = {},
) =>
  fetch(`${world.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: formBody(typed),
    headers: { ...formHeaders(world.url), ...headers },
  })

/** Every link with a token in what was mailed, by its path; the newest of each. */
export function linksMailed(world: World, from = 0): Map<string, string> {
  const links = new Map<string, string>()
  for (const { text } of world.mock.accepted.slice(from))
    for (const link of text.match(/https?:\/\/\S+\?token=[\w.~-]+/g) ?? [])
      links.set(new URL(link).pathname, link)
  return links
}

/** Somebody asks for every kind of mail with a link. @returns the links, by path */
export async function askForAllLinks(world: World): Promise<Map<string, string>> {
  const from = world.mock.accepted.length
  const person = newPerson()
  const comment = newComment()
  world.ledger.tried(person)
  world.ledger.tried(comment)
  await postSignUp(world.url, person)
  await postComment(world.url, comment)
  const saver = newPerson()
  const cookie = journeyCookie(saver)
  const draft = { draftEmail: saver.email, consentDraft: 'yes', [STAMP_FIELD]: ripeStamp('draft') }
  await postForm(world, '/plan/save/submit', draft, { cookie })
  const ask = { email: saver.email, [STAMP_FIELD]: ripeStamp('my-data') }
  await postForm(world, '/my-data/submit', ask)
  const wish = { articlesTo: saver.email, [STAMP_FIELD]: ripeStamp('subscribe') }
  await postForm(world, '/subscribe/submit', wish)
  await postForm(world, '/owner/sign-in/link', {})
  await drain(world)
  const links = linksMailed(world, from)
  for (const [path, link] of await digestLinks(world)) links.set(path, link)
  return links
}

/** A reader confirms and gets a digest, as on a Saturday. @returns the links of that mail, by path */
async function digestLinks(world: World): Promise<Map<string, string>> {
  const from = world.mock.accepted.length
  const worker = await startProgram(world, 'tests/faults/owe-digest.ts')
  const [code] = await once(worker, 'exit')
  if (code !== 0) throw new Error(`no digest was owed: ${code}`)
  await drain(world)
  return linksMailed(world, from)
}

/** What each look at the site may count up. */
const counters = ['step_counts', 'readiness_probes', 'rate_limits', 'article_readings']

/** Every row of every table but counters and the job library's own, as one hash a table. */
export async function stateOf(world: World): Promise<string[]> {
  const tables = await world.database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname <> ALL($1) ORDER BY relname`,
    [counters],
  )
  const hashes: string[] = []
  for (const { name } of tables) {
    const sql = `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS hash FROM "${name}" AS t`
    const [row] = await world.database.query<{ hash: string }>(sql)
    hashes.push(`${name} ${row?.hash}`)
  }
  return hashes
}

/** Which tables are not as they were. @param before what `stateOf` gave */
export async function changedSince(world: World, before: readonly string[]): Promise<string[]> {
  const after = await stateOf(world)
  return before.filter((table) => !after.includes(table)).map((table) => table.split(' ')[0] ?? '')
}
