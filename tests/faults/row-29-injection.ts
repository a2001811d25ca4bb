import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { anythingElse } from '@/lib/plan/questions/anything-else'
import { tidyText } from '@/lib/plan/read-answer'
import { confirmTokens } from './confirm-links'
import { drain } from './drain'
import type { SignUp } from './ledger'
import { postForm } from './mailed-links'
import { naughty } from './naughty'
import { ownerCookie } from './owner-session'
import { isAcked, newComment, newPerson, postSignUp, ripeStamp } from './people'
import type { Scenario } from './scenario'
import type { World } from './world'

/** What a spreadsheet computes, whatever stands before it that it does not show. */
const formula = /^[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/
const tags = /<(?:script|img|svg|style|b)\b[^>]*(?:alert|onerror|onload|bold|display:none|^<b>)/i

export const injection: Scenario = {
  row: 29,
  what: 'formulas, line breaks and HTML in names, answers, comments, notes and replies, followed into mails, pages and the CSV of the desk',
  pass: '0 formulas, 0 added headers, 0 tags; the CSV read by another program gives back every name and answer as it is stored, character by character',
  async run(stage) {
    const world = await stage.own()
    const people: SignUp[] = []
    for (const text of naughty) {
      const person = newPerson({ name: `${text}`, anythingElse: `${text}` })
      if (isAcked(await postSignUp(world.url, person))) people.push(person)
      // A text that is too long for a name may still be an answer.
      const other = newPerson({ anythingElse: text })
      if (isAcked(await postSignUp(world.url, other))) people.push(other)
      const { email, article } = newComment()
      const typed = {
        name: text,
        email,
        comment: `${text} ${email}`,
        [STAMP_FIELD]: ripeStamp('comment'),
      }
      await postForm(world, `/articles/${article}/comments/submit`, typed)
    }
    for (const token of (
      await confirmTokens(
        world,
        people.map(({ email }) => email),
      )
    ).values())
      await postForm(world, '/plan/confirm/submit', { token })
    await world.database.query(`UPDATE comments SET state = 'approved'`)
    const written = await writeAtDesk(world, people[0]?.email ?? '')
    await drain(world)
    const problems = [
      ...written.problems,
      ...inMails(world),
      ...(await inPages(world, written.lead)),
      ...(await inCsv(world, people)),
    ]
    return {
      counts: `${naughty.length} texts as names, answers, comments, notes and replies, ${people.length} sign-ups and ${written.taken} notes and replies taken, ${world.mock.accepted.length} mails`,
      seen: 'mails, article, comment feed, desk and CSV read back',
      problems,
    }
  },
}

function inMails({ mock }: World): string[] {
  return mock.accepted.flatMap((mail) => {
    const problems: string[] = []
    const { subject, from, to, reply_to: replyTo = '', headers = {}, html } = mail
    const envelope = [subject, from, to, replyTo, ...Object.values(headers)]
    if (envelope.some((line) => /[\r\n\u2028\u2029]/.test(line)))
      problems.push(`a line break: ${subject}`)
    if (Object.keys(headers).some((name) => !/^List-Unsubscribe/.test(name)))
      problems.push('a header was added')
    if (tags.test(html)) problems.push(`a tag in the mail: ${subject}`)
    if (/href="(?:javascript|data):|evil\.example"/i.test(html))
      problems.push(`a link in the mail: ${subject}`)
    return problems
  })
}

/** The owner writes each text as a note and as a reply, subject and words, to one lead. */
async function writeAtDesk(world: World, email: string) {
  const cookie = await ownerCookie(world)
  const [row] = await world.database.query<{ id: string }>(
    'SELECT id FROM leads WHERE address = $1',
    [email],
  )
  const lead = `/owner/leads/${row?.id}`
  const problems: string[] = []
  let taken = 0
  for (const text of naughty)
    for (const [kind, typed] of [
      ['note', { note: text }],
      ['reply', { subject: text, text, key: randomUUID() }],
    ] as const) {
      const { status } = await postForm(world, `${lead}/${kind}`, typed, { cookie })
      if (status === 303) taken += 1
      else if (status !== 422)
        problems.push(`${kind} ${JSON.stringify(text).slice(0, 60)}: ${status}`)
    }
  if (taken < naughty.length) problems.push(`only ${taken} notes and replies were taken`)
  return { lead, taken, problems }
}

async function inPages(world: World, lead: string): Promise<string[]> {
  const cookie = await ownerCookie(world)
  const paths = [
    '/articles/gut-skin-connection?comment=decided',
    '/owner/leads',
    lead,
    '/owner/comments',
    '/articles/gut-skin-connection/comments/feed.xml',
  ]
  const problems: string[] = []
  for (const path of paths) {
    const answer = await fetch(`${world.url}${path}`, { headers: { cookie } })
    const html = await answer.text()
    if (answer.status !== 200) problems.push(`${path}: ${answer.status}`)
    if (tags.test(html)) problems.push(`${path}: a tag`)
    if (/href="(?:javascript|data):/i.test(html)) problems.push(`${path}: a link`)
  }
  return problems
}

async function inCsv(world: World, people: SignUp[]): Promise<string[]> {
  const cookie = await ownerCookie(world)
  const answer = await fetch(`${world.url}/owner/leads.csv?answers=yes`, { headers: { cookie } })
  const text = await answer.text()
  const problems: string[] = []
  if (!/^attachment/.test(answer.headers.get('content-disposition') ?? ''))
    problems.push('CSV: no attachment')
  if (answer.headers.get('x-content-type-options') !== 'nosniff') problems.push('CSV: sniffed')
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0) problems.push(`CSV: ${JSON.stringify(errors[0])}`)
  const rows = new Map(data.map((row) => [row.Mail, row]))
  for (const row of data)
    for (const cell of Object.values(row))
      if (formula.test(cell)) problems.push(`CSV: a formula: ${JSON.stringify(cell)}`)
  for (const { email, typed } of people) {
    const row = rows.get(email)
    const due = { Name: stored(typed.name, true), [anythingElse.label]: stored(typed.anythingElse) }
    for (const [column, text] of Object.entries(due)) {
      const seen = row?.[column]
      // An apostrophe keeps a spreadsheet from computing what could be a formula, and stands nowhere else.
      if (seen !== (formula.test(text) ? `'${text}` : text))
        problems.push(`CSV: ${JSON.stringify(seen)} for ${JSON.stringify(text)}`)
    }
  }
  return problems
}

/** A text as the site promises to keep it. */
const stored = (typed: string | string[] = '', oneLine = false) =>
  tidyText(Buffer.from(String(typed)).toString(), oneLine)
