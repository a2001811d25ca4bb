import Papa from 'papaparse'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { formBody } from '@/tests/site/visitor'
import { confirmTokens } from './confirm-links'
import { drain } from './drain'
import { letters } from './fuzz-text'
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
  what: 'formulas, line breaks and HTML in names and comments, followed into mails, pages and the CSV of the desk',
  pass: '0 formulas, 0 added headers, 0 tags; the CSV read by another program gives back every letter',
  async run(stage) {
    const world = await stage.own()
    const people: SignUp[] = []
    for (const text of naughty) {
      const person = newPerson({ name: `${text}` })
      if (isAcked(await postSignUp(world.url, person))) people.push(person)
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
    await drain(world)
    await world.database.query(`UPDATE comments SET state = 'approved'`)
    const problems = [...inMails(world), ...(await inPages(world)), ...(await inCsv(world, people))]
    return {
      counts: `${naughty.length} texts as names and comments, ${people.length} names taken, ${world.mock.accepted.length} mails`,
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

async function inPages(world: World): Promise<string[]> {
  const cookie = await ownerCookie(world)
  const paths = [
    '/articles/gut-skin-connection?comment=decided',
    '/owner/leads',
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
  const names = new Map(data.map((row) => [row.Mail, row.Name ?? '']))
  for (const row of data)
    for (const cell of Object.values(row))
      if (formula.test(cell)) problems.push(`CSV: a formula: ${JSON.stringify(cell)}`)
  for (const { email, typed } of people) {
    const seen = names.get(email)
    const due = letters(String(formBody({ name: typed.name ?? '' }).get('name')))
    if (seen === undefined || (letters(seen) !== due && letters(seen) !== `'${due}`))
      problems.push(`CSV: ${JSON.stringify(seen)} for ${JSON.stringify(typed.name)}`)
  }
  return problems
}
