import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { formStamp } from '@/lib/forms/trap'
import { myDataCookie } from '@/lib/privacy/my-data-session'
import { readPage } from '@/lib/server/front/html/read-page'
import { runSite, type Site } from '@/tests/site/run-site'
import { type Typed, Visitor } from '@/tests/site/visitor'
import { walkToCheck } from '@/tests/site/walk-funnel'
import { ownServer } from './own-server'
import { postPlan, typedPlan } from './post-plan'

const soon = { timeout: 60_000, interval: 200 }
const typed = typedPlan({ name: 'Lata Rao' })
/** As long as a reply may be, with what HTML would take for its own. */
const reply = `Hello Lata, <b>ten</b> "almonds" & रात को दही।\r\n\r\n${'ten almonds '.repeat(990)}`
let server: Awaited<ReturnType<typeof ownServer>>
let site: Site
let lead = ''
let owner: Visitor
let reader: Visitor
let walker: Visitor

async function withDatabase<T>(ask: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: server.variables.DATABASE_URL })
  await database.connect()
  return ask(database).finally(() => database.end())
}

/** A session of the owner, as her passkey would have begun it just now. */
async function signIn(database: pg.Client): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.query(
    `INSERT INTO owner_passkeys (id, public_key, counter, transports, name) VALUES ('key', '\\x00', 0, '{}', 'Phone')`,
  )
  await database.query(
    `INSERT INTO owner_sessions (token_hash, passkey_id, started_at, seen_at, proven_at)
     VALUES ($1, 'key', now(), now(), now())`,
    [createHash('sha256').update(token).digest()],
  )
  return token
}

beforeAll(async () => {
  server = await ownServer()
  // Stamps and sessions are made here as the site would make them.
  Object.assign(process.env, server.variables)
  site = await runSite(server.variables)
  expect((await postPlan(site.url, typed)).headers.get('location')).toBe('/plan/sent')
  await withDatabase(async (database) => {
    owner = new Visitor(site.url, [['nouriva-owner', await signIn(database)]])
    lead = (await database.query('SELECT id FROM leads')).rows[0].id
  })
  const [name = '', value = ''] = myDataCookie(typed.email).split(';', 1)[0]?.split('=') ?? []
  reader = new Visitor(site.url, [[name, value]])
  walker = new Visitor(site.url)
  await walkToCheck(walker, typed)
  await server.stop()
})

afterAll(async () => {
  await site.stop()
  await server.remove()
})

/** What a browser would send by pressing the button of a page that holds a form. */
function heldIn(html: string): Typed {
  const held: Record<string, string[]> = {}
  for (const { properties } of readPage(html).elements) {
    if (properties.type !== 'hidden') continue
    const value = String(properties.value ?? '').replace(/\r?\n/g, '\r\n')
    held[String(properties.name)] = [...(held[String(properties.name)] ?? []), value]
  }
  return held
}

/** Sends a form while the database is away. @returns the page that it is answered with */
async function sendAway(visitor: Visitor, path: string, form: Typed): Promise<string> {
  const answer = await visitor.post(path, form)
  expect([path, answer.status]).toEqual([path, 503])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return answer.text()
}

const ripe = (form: string) => formStamp(form, undefined, Date.now() - 60_000)

it.each([
  ['/subscribe/submit', { articlesTo: 'asha@example.com', stamp: () => ripe('subscribe') }],
  ['/my-data/submit', { email: 'asha@example.com', stamp: () => ripe('my-data') }],
])('keeps the address that was typed at %s', async (path, { stamp, ...form }) => {
  const html = await sendAway(new Visitor(site.url), path, { ...form, stamp: stamp() })
  expect(html).toContain('it is our fault')
  expect(html).toContain('asha@example.com')
})

it('keeps the address that a draft was to go to', async () => {
  const form = { draftEmail: 'asha@example.com', consentDraft: 'yes', stamp: ripe('draft') }
  const html = await sendAway(walker, '/plan/save/submit', form)
  expect(html).toContain('it is our fault')
  expect(html).toContain('asha@example.com')
})

it('keeps a name that was put right, and topics that were ticked, where their page needs the database', async () => {
  const name = { area: 'requests', id: randomUUID(), name: 'लता Rao' }
  const corrected = await sendAway(reader, '/my-data/correct', name)
  expect(heldIn(corrected)).toEqual({ area: ['requests'], id: [name.id], name: ['लता Rao'] })
  const topics = {
    token: 'a-token',
    'topic-gut-health': 'yes',
    'topic-sleep': 'yes',
    act: 'topics',
  }
  const preferences = await sendAway(new Visitor(site.url), '/preferences/submit', topics)
  expect(Object.keys(heldIn(preferences))).toEqual(Object.keys(topics))
})

it('says nothing of what was sent to a form from another site', async () => {
  const answer = await fetch(`${site.url}/owner/leads/${lead}/reply`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ text: 'Words of a stranger' }),
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('stranger')
})

it('holds a reply of the owner’s to the last character, and pressing again once the database is back sends it once', async () => {
  const path = `/owner/leads/${lead}/reply`
  const form = { subject: 'Your plan', text: reply, key: randomUUID() }
  const html = await sendAway(owner, path, form)
  expect(html).toContain('Nothing you typed is lost')
  expect(html).not.toContain('<b>ten</b>')
  expect(heldIn(html)).toEqual({ subject: ['Your plan'], text: [reply], key: [form.key] })
  const shown = readPage(html).elements.find(({ tagName }) => tagName === 'textarea')
  expect(shown?.properties.readOnly).toBe(true)
  const posting = readPage(html).elements.filter(
    ({ tagName, properties }) => tagName === 'form' && properties.method === 'post',
  )
  expect(posting.map(({ properties }) => properties.action)).toEqual([undefined])
  // Pressed while it is still away: the same page again, and still all of it.
  expect(heldIn(await sendAway(owner, path, heldIn(html)))).toEqual(heldIn(html))

  await server.start()
  const press = () => owner.post(path, heldIn(html))
  await vi.waitFor(async () => expect((await press()).status).toBe(303), soon)
  expect((await press()).status).toBe(303)
  const sent = await withDatabase((database) =>
    database.query(`SELECT count(*)::int AS n FROM lead_entries WHERE kind = 'reply'`),
  )
  expect(sent.rows).toEqual([{ n: 1 }])
  const desk = await (await owner.get(`/owner/leads/${lead}`)).text()
  expect(desk).toContain('&lt;b&gt;ten&lt;/b&gt;')
})

it('has logged no word of it', () => {
  expect(site.output()).not.toMatch(/@example\.com|almonds|Lata|लता|token=/)
})
