import fc from 'fast-check'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { unsealAnswers } from '@/lib/plan/seal-answers'
import { formBody } from '@/tests/site/visitor'
import { type FuzzedForm, fill, forms } from './fuzz-forms'
import { anyText, faithful, letters, unfaithful } from './fuzz-text'
import { naughty } from './naughty'
import { formHeaders, isAcked, ripeStamp } from './people'
import { type Scenario, tallied } from './scenario'
import type { World } from './world'

const CLIENTS = 6
const HANGS_MS = 30_000
/** 404: no such link. 409: the same comment again. 429: the same address comments again. */
const orderly = new Set([200, 303, 400, 404, 409, 413, 415, 422, 429])

type Sent = { form: FuzzedForm; text: string }

export const fuzz: Scenario = {
  row: 13,
  what: 'every field of every public form gets the naughty list and generated texts, in several encodings',
  pass: 'no 5xx, nothing hangs; each text is stored with every letter, or refused at its field',
  async run(stage) {
    const world = await stage.shared()
    const texts = [...naughty, ...fc.sample(anyText, stage.times(10_000))]
    const todo = texts.slice(0, stage.times(10_000)).map((text, nth) => ({ text, nth }))
    const statuses: number[] = []
    const stored: Sent[] = []
    const problems: string[] = []
    async function client() {
      for (let next = todo.pop(); next; next = todo.pop()) {
        const form = forms[next.nth % forms.length]?.()
        if (form) await tryOne(form, next.text, next.nth)
      }
    }
    async function tryOne(form: FuzzedForm, text: string, nth: number) {
      const odd = nth % 5 === 4
      const encodings = odd ? unfaithful : faithful
      const encode = encodings[nth % encodings.length] ?? faithful[0]
      const answer = await post(world, form, encode?.(fill(form, text)) ?? { body: '' })
      statuses.push(answer.status)
      if (!orderly.has(answer.status)) problems.push(told(form, text, `answered ${answer.status}`))
      const html = await answer.text()
      if (answer.status === 422 && !html.includes('There is a problem'))
        problems.push(told(form, text, '422 without saying what is wrong'))
      if (odd || answer.status !== 303) return
      if (form.path.includes('/comments/submit') && isAcked(answer)) stored.push({ form, text })
      if (await finish(world, form, answer)) stored.push({ form, text })
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    for (const sent of stored) problems.push(...(await compare(world, sent)))
    return {
      counts: `${statuses.length} inputs to ${forms.length} fields, ${naughty.length} of them of the list`,
      seen: `${tallied(statuses.sort())}; ${stored.length} stored and compared`,
      problems,
    }
  },
}

const told = ({ path, field }: FuzzedForm, text: string, what: string) =>
  `${path} ${field} ${JSON.stringify(text).slice(0, 80)}: ${what}`

const post = (
  { url }: World,
  { path, cookie }: FuzzedForm,
  { body, type }: { body: BodyInit; type?: string },
) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: {
      ...formHeaders(url),
      ...(type && { 'content-type': type }),
      ...(cookie && { cookie }),
    },
    signal: AbortSignal.timeout(HANGS_MS),
  })

/** A step that was taken is sent with the rest of the funnel. @returns whether it was stored */
async function finish(world: World, form: FuzzedForm, answer: Response): Promise<boolean> {
  if (form.path === '/plan/check/submit') return isAcked(answer)
  if (!/^\/plan\/\w+\/submit$/.test(form.path) || form.path.includes('/save/')) return false
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) return false
  const body = formBody({ [STAMP_FIELD]: ripeStamp('plan') })
  const path = '/plan/check/submit'
  return isAcked(await post(world, { ...form, path, cookie }, { body }))
}

async function compare(world: World, { form, text }: Sent): Promise<string[]> {
  const { field } = form
  const typed = new Map(form.fields)
  if (form.path.includes('/comments/')) {
    const address = field === 'email' ? text : (typed.get('email') ?? '')
    const [row] = await world.database.query<Record<string, string>>(
      'SELECT name, address AS email, website, text AS comment FROM comments WHERE address = $1',
      [address.trim().normalize('NFC').toLowerCase()],
    )
    if (!row) return [told(form, text, 'acknowledged and not stored')]
    return ['name', 'comment'].includes(field) && letters(row[field] ?? '') !== letters(text)
      ? [told(form, text, `stored as ${JSON.stringify(row[field])}`)]
      : []
  }
  if (field === 'email') return []
  const answers = await storedAnswers(world, String(form.person.typed.email))
  if (!answers) return [told(form, text, 'acknowledged and not stored')]
  const seen = answers[field]
  const isText = typeof seen === 'string' && field !== 'phone'
  return isText && letters(seen) !== letters(text)
    ? [told(form, text, `stored as ${JSON.stringify(seen)}`)]
    : []
}

async function storedAnswers(
  world: World,
  address: string,
): Promise<Record<string, unknown> | undefined> {
  const rows = await world.database.query<{
    id: string
    name: string
    field: string
    keyId: string
    sealed: Buffer
  }>(
    `SELECT r.id, r.name, a.field, a.key_id AS "keyId", a.sealed FROM leads l JOIN plan_requests r ON r.lead_id = l.id
     JOIN request_answers a ON a.request_id = r.id WHERE l.address = $1`,
    [address],
  )
  const [first] = rows
  return first && { ...unsealAnswers(first.id, rows).answers, name: first.name }
}
