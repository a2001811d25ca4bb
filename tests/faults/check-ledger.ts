import { unsealAnswers } from '@/lib/plan/seal-answers'
import { checked } from '@/tests/factories/submission'
import type { Comment, SignUp } from './ledger'
import type { World } from './world'

type Sealed = { field: string; keyId: string; sealed: string }
type Stored = {
  address: string
  id: string
  name: string
  answers: Sealed[]
  consents: string[]
  links: number
  mails: { id: string; state: string }[]
}

const stored = `
  SELECT l.address, r.id, r.name,
    (SELECT coalesce(json_agg(json_build_object('field', field, 'keyId', key_id, 'sealed', encode(sealed, 'base64'))), '[]')
      FROM request_answers WHERE request_id = r.id) AS answers,
    (SELECT coalesce(json_agg(text_version), '[]') FROM consents WHERE request_id = r.id) AS consents,
    (SELECT count(*)::int FROM confirm_links WHERE request_id = r.id) AS links,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'state', state)), '[]')
      FROM outbox_mails WHERE subject_id = l.id AND kind = 'confirm') AS mails
  FROM leads l LEFT JOIN plan_requests r ON r.lead_id = l.id
  WHERE l.address LIKE 'canary.%'`

/**
 * Compares what people were told (ledger), what is stored and what the provider took, exactly. Call it when no
 * mail is owed any more.
 * @returns every disagreement, in words
 */
export async function checkLedger(world: World): Promise<string[]> {
  const entries = world.ledger.read()
  const rows = await world.database.query<Stored>(stored)
  const problems = [
    ...signUps(
      entries,
      grouped(rows, (row) => row.address),
      world,
    ),
    ...(await comments(entries, world)),
    ...(await strayMails(world)),
    ...(await orphans(world)),
  ]
  return problems
}

type Entries = ReturnType<World['ledger']['read']>

function signUps(entries: Entries, found: Map<string, Stored[]>, world: World): string[] {
  const problems: string[] = []
  const taken = grouped(world.mock.accepted, ({ key }) => key)
  const told = new Set<string>()
  for (const { entry, acked } of entries) {
    if (entry.kind !== 'sign-up') continue
    told.add(entry.email)
    const rows = found.get(entry.email) ?? []
    if (acked && rows.length === 0) problems.push(`lost: ${entry.email}`)
    if (rows.length > 1) problems.push(`stored ${rows.length} times: ${entry.email}`)
    for (const row of rows) problems.push(...partsMissing(row, entry, taken))
  }
  for (const address of found.keys())
    if (!told.has(address)) problems.push(`nobody sent: ${address}`)
  return problems
}

function partsMissing(row: Stored, { typed, email }: SignUp, taken: Map<string, unknown[]>) {
  if (!row.id) return [`a lead without its request: ${email}`]
  const { answers, consents, name } = checked(typed)
  const rows = row.answers.map((one) => ({ ...one, sealed: Buffer.from(one.sealed, 'base64') }))
  const due = [name, sorted(answers), [...consents].sort(), true]
  const seen = [
    row.name,
    sorted(unsealAnswers(row.id, rows).answers),
    [...row.consents].sort(),
    row.links > 0,
  ]
  const problems: string[] = []
  if (JSON.stringify(due) !== JSON.stringify(seen)) problems.push(`not as it was typed: ${email}`)
  if (row.mails.length !== 1) problems.push(`${row.mails.length} mails are owed to ${email}`)
  for (const { id, state } of row.mails) {
    const times = taken.get(id)?.length ?? 0
    if (times !== (state === 'sent' ? 1 : 0))
      problems.push(`${state}, taken ${times} times: ${email}`)
  }
  return problems
}

/** The standard library's own grouping came after the oldest Node that we run on. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    groups.set(key, [...(groups.get(key) ?? []), thing])
  }
  return groups
}

const sorted = (answers: object) => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))

async function comments(entries: Entries, world: World): Promise<string[]> {
  const rows = await world.database.query<Comment & { address: string }>(
    `SELECT address, article, name, text FROM comments WHERE address LIKE 'canary.%'`,
  )
  const found = grouped(rows, (row) => row.address)
  const problems: string[] = []
  for (const { entry, acked } of entries) {
    if (entry.kind !== 'comment') continue
    const own = found.get(entry.email) ?? []
    found.delete(entry.email)
    if (own.length > 1 || (acked && own.length === 0))
      problems.push(`comment stored ${own.length} times: ${entry.email}`)
    if (own.some((row) => row.text !== entry.text || row.name !== entry.name))
      problems.push(`comment not as it was typed: ${entry.email}`)
  }
  return [...problems, ...[...found.keys()].map((address) => `nobody wrote: ${address}`)]
}

/** Every mail that the provider took is one that was owed, and is known to be sent. */
async function strayMails({ mock, database }: World): Promise<string[]> {
  const rows = await database.query<{ id: string; state: string }>(
    'SELECT id, state FROM outbox_mails',
  )
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  const keys = new Set(mock.accepted.map(({ key }) => key))
  const stray = [...keys].filter((key) => states.get(key) !== 'sent')
  const unsent = rows.filter(({ id, state }) => state === 'sent' && !keys.has(id))
  return [
    ...stray.map(
      (key) => `the provider has a mail that is ${states.get(key) ?? 'not there'}: ${key}`,
    ),
    ...unsent.map(({ id }) => `called sent, and the provider never got it: ${id}`),
  ]
}

/** Reads every row of every table, which proves the checksums of their pages, and looks for halves. */
async function orphans({ database }: World): Promise<string[]> {
  const halves = await database.query<{ what: string; count: number }>(`
    SELECT 'request without answers' AS what, count(*)::int AS count FROM plan_requests r
      WHERE NOT EXISTS (SELECT 1 FROM request_answers WHERE request_id = r.id)
    UNION ALL SELECT 'request without consent', count(*)::int FROM plan_requests r
      WHERE NOT EXISTS (SELECT 1 FROM consents WHERE request_id = r.id)
    UNION ALL SELECT 'owed mail without a job', count(*)::int FROM outbox_mails m WHERE state = 'queued'
      AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.data->>'mailId' = m.id::text AND j.state < 'completed')`)
  const tables = await database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of tables) await database.query(`SELECT md5(t::text) FROM "${name}" AS t`)
  return halves.filter(({ count }) => count > 0).map(({ what, count }) => `${what}: ${count}`)
}
