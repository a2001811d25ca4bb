import { commentSchema } from '@/lib/comments/schema'
import { applicable } from '@/lib/plan/applicable'
import { checkAll } from '@/lib/plan/check-all'
import { fieldsOf, steps } from '@/lib/plan/questions/steps'
import { unsealAnswers } from '@/lib/plan/seal-answers'
import type { FuzzedForm } from './fuzz-forms'
import { letters } from './fuzz-text'
import type { World } from './world'

export type Sent = { form: FuzzedForm; text: string }

/** The question that a field belongs to: a height has several. */
export const questionOf = (field: string) =>
  steps.flatMap(({ questions }) => questions).find((one) => fieldsOf(one).includes(field))

/** A text as it arrives: half a surrogate pair cannot be sent, and who reads parts drops a byte order mark before one. */
const arrived = (text: string) =>
  Buffer.from(text)
    .toString()
    .replace(/^\ufeff/, '')

/** Compares what was acknowledged with what is stored: as the site's own rules read it, and letter by letter. */
export const compare = (world: World, sent: Sent): Promise<string[]> =>
  sent.form.path.includes('/comments/') ? compareComment(world, sent) : compareAnswer(world, sent)

async function compareComment(world: World, { form, text }: Sent): Promise<string[]> {
  const { field } = form
  const typed = { ...Object.fromEntries(form.fields), [field]: arrived(text) }
  const { data: due, error } = commentSchema.safeParse(typed)
  if (!due) return [`acknowledged against the rules: ${error.message}`]
  const rows = await world.database.query<Record<string, string | null>>(
    'SELECT name, website, text AS comment FROM comments WHERE address = $1 AND text = $2',
    [due.email, due.comment],
  )
  const [row] = rows
  if (!row) return ['acknowledged and not stored as it was typed']
  if (row.name !== due.name || row.website !== due.website)
    return [`stored as ${JSON.stringify(row)}`]
  const isText = field === 'name' || field === 'comment'
  return isText ? sameLetters(row[field], text) : []
}

async function compareAnswer(world: World, { form, text }: Sent): Promise<string[]> {
  const { field, person } = form
  const given = { ...person.typed, [field]: arrived(text) }
  const result = checkAll(given)
  if (!('submission' in result))
    return [`acknowledged against the rules: ${JSON.stringify(result)}`]
  const due = result.submission
  const stored = await storedAnswers(world, due.email)
  if (!stored) return ['acknowledged and not stored']
  const question = questionOf(field)
  // Many may have typed the same address: there the answers are of somebody else.
  if (!question || field === 'email') return []
  const name = question.field
  const expected: unknown = name === 'name' ? due.name : { ...due.answers }[name]
  const seen = stored[name]
  if (JSON.stringify(seen) !== JSON.stringify(expected))
    return [`stored as ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`]
  const isAsked = field in applicable(given)
  return question.kind === 'text' && isAsked ? sameLetters(seen, text) : []
}

const sameLetters = (seen: unknown, text: string): string[] =>
  letters(String(seen ?? '')) === letters(text) ? [] : [`stored as ${JSON.stringify(seen)}`]

type Row = { id: string; name: string; field: string; keyId: string; sealed: Buffer }

async function storedAnswers(world: World, address: string) {
  const rows = await world.database.query<Row>(
    `SELECT r.id, r.name, a.field, a.key_id AS "keyId", a.sealed FROM leads l JOIN plan_requests r ON r.lead_id = l.id
     JOIN request_answers a ON a.request_id = r.id WHERE l.address = $1`,
    [address],
  )
  const [first] = rows
  const own = rows.filter(({ id }) => id === first?.id)
  const stored: Record<string, unknown> | undefined = first && {
    ...unsealAnswers(first.id, own).answers,
    name: first.name,
  }
  return stored
}
