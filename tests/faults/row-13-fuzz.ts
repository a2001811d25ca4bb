import fc from 'fast-check'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { fieldsOf } from '@/lib/plan/questions/steps'
import { formBody } from '@/tests/site/visitor'
import { compare, questionOf, type Sent } from './fuzz-compare'
import { type FuzzedForm, fill, forms } from './fuzz-forms'
import { fuzzPages } from './fuzz-pages'
import { anyText, faithful, unfaithful } from './fuzz-text'
import { naughty } from './naughty'
import { formHeaders, isAcked, ripeStamp } from './people'
import { type Scenario, tallied } from './scenario'
import type { World } from './world'

const CLIENTS = 6
const HANGS_MS = 30_000
/** 404: no such link. 409: the same comment again. 429: the same address comments again. */
const orderly = new Set([200, 303, 400, 404, 409, 413, 415, 422, 429])

type Input = { make: () => FuzzedForm; text: string; nth: number }

/** The list in every field, or one in so many of these pairs: each text and each field comes up all the same. */
const pairs = (share: number) =>
  naughty.flatMap((text, row) =>
    forms.flatMap((make, column) => ((row + column) % share === 0 ? [{ make, text }] : [])),
  )

export const fuzz: Scenario = {
  row: 13,
  what: 'every field of every public form gets the naughty list and generated texts, in several encodings; every public page gets the list in its query',
  pass: 'no 5xx, nothing hangs; each text is stored as the site’s rules say and with every letter, or refused at its field',
  async run(stage) {
    const world = await stage.shared()
    const generated = fc.sample(anyText, stage.times(10_000))
    const share = Math.round(10_000 / generated.length)
    const listed = pairs(share)
    const all = [
      ...listed,
      ...generated.map((text, nth) => ({ text, make: forms[nth % forms.length] })),
    ]
    const todo = all.flatMap(({ make, text }, nth) => (make ? [{ make, text, nth }] : []))
    const statuses: number[] = []
    const stored: Sent[] = []
    const problems: string[] = []
    async function client() {
      for (let next = todo.pop(); next; next = todo.pop()) await tryOne(next)
    }
    async function tryOne({ make, text, nth }: Input) {
      const form = make()
      const odd = nth % 5 === 4
      const encodings = odd ? unfaithful : faithful
      const encode = encodings[Math.floor(nth / 5) % encodings.length] ?? faithful[0]
      const answer = await post(world, form, encode?.(fill(form, text)) ?? { body: '' })
      statuses.push(answer.status)
      if (!orderly.has(answer.status)) problems.push(told(form, text, `answered ${answer.status}`))
      const html = await answer.text()
      if (answer.status === 422 && !html.includes('There is a problem'))
        problems.push(told(form, text, '422 without saying what is wrong'))
      if (answer.status === 422 && !odd && !isNamed(form, html))
        problems.push(told(form, text, `422 without an error at its field: ${wrongFields(html)}`))
      if (odd || answer.status !== 303) return
      if (form.path.includes('/comments/submit') && isAcked(answer)) stored.push({ form, text })
      if (await finish(world, form, answer)) stored.push({ form, text })
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    const read = await fuzzPages(world, share, CLIENTS)
    for (const sent of stored)
      for (const what of await compare(world, sent)) problems.push(told(sent.form, sent.text, what))
    return {
      counts: `${statuses.length} inputs to ${forms.length} fields, ${listed.length} of them of the list; ${read.statuses.length} queries of ${read.pages} pages`,
      seen: `${tallied(statuses.sort())}; ${stored.length} stored and compared; pages ${tallied(read.statuses.sort())}`,
      problems: [...problems, ...read.problems],
    }
  },
}

const wrongFields = (html: string): string[] =>
  [...html.matchAll(/id="([\w-]+)-error"/g)].map(([, field = '']) => field)

/** Whether an error stands at the field that was fuzzed, or at another one of the same question. */
function isNamed({ path, field }: FuzzedForm, html: string): boolean {
  // Two buttons: there the form itself is the field, and the summary leads to it.
  if (path === '/plan/start') return html.includes('href="#age"') && html.includes('id="age"')
  const question = questionOf(field)
  const names = question ? [question.field, ...fieldsOf(question)] : [field]
  return wrongFields(html).some((wrong) => names.includes(wrong))
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
