import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { REFUSAL_HEADER, readRefusal } from '@/lib/forms/refusal'
import { BAIT_FIELD, formStamp } from '@/lib/forms/trap'
import { saveJourney } from '@/lib/plan/funnel/save-journey'
import { sendRequest } from '@/lib/plan/funnel/send-request'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import type { Typed } from '@/lib/plan/questions/question'
import { typedAnswers } from '@/tests/factories/typed-answers'

const LIMIT = 10
const MINUTE = 60_000
const good = () => ({ stamp: formStamp('plan', undefined, Date.now() - MINUTE) })

/** The headers of a visitor whose cookie holds these answers. */
function headersOf(typed: Typed, client = '127.0.0.1'): Headers {
  const sealed = sealJourney({ ...newJourney(), adult: true, typed })
  if (!('cookie' in sealed)) throw new Error('over budget')
  const cookie = sealed.cookie.split(';', 1)[0] ?? ''
  return new Headers({ cookie, 'x-nouriva-client': client })
}

const refusalOf = (response: Response) =>
  readRefusal(new Headers({ [REFUSAL_HEADER]: response.headers.get(REFUSAL_HEADER) ?? '' }))
const cookieOf = (response: Response, name: string) =>
  response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? ''

it('takes ten from one network in an hour; the next keeps all that was typed and says when to come again', async () => {
  const client = '203.0.113.7'
  const email = (nth: number) => `reader.${nth}@limit.example.com`
  const send = (nth: number) =>
    sendRequest(
      { ...good(), anythingElse: 'देर से खाती हूँ' },
      headersOf(typedAnswers({ email: email(nth) }), client),
    )
  for (let nth = 0; nth < LIMIT; nth += 1) expect((await send(nth)).status).toBe(303)
  const refused = await send(LIMIT)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refusalOf(refused)).toMatchObject({
    busy: true,
    typed: { anythingElse: 'देर से खाती हूँ' },
  })
  expect(refused.headers.getSetCookie()).toEqual([])
  expect(await db().lead.count({ where: { address: email(LIMIT) } })).toBe(0)
})

it('answers a program as it answers everybody, and does nothing', async () => {
  const email = 'bot@example.com'
  const headers = headersOf(typedAnswers({ email }), '203.0.113.8')
  const bot = await sendRequest({ ...good(), [BAIT_FIELD]: 'https://spam.example' }, headers)
  const person = await sendRequest(good(), headersOf(typedAnswers(), '203.0.113.8'))
  expect([bot.status, bot.headers.get('location')]).toEqual([
    person.status,
    person.headers.get('location'),
  ])
  expect(await db().lead.count({ where: { address: email } })).toBe(0)
})

it('asks whoever was quicker than a person to press once more, everything kept', async () => {
  const headers = headersOf(typedAnswers({ email: 'quick@example.com' }), '203.0.113.9')
  const posted = { stamp: formStamp('plan'), anythingElse: 'x' }
  const answer = await sendRequest(posted, headers)
  expect(answer.status).toBe(422)
  expect(refusalOf(answer)?.typed).toEqual(posted)
})

it('says in a sealed cookie alone, and in cookies of one length, who is to be talked with first', async () => {
  const cookies: string[] = []
  for (const [kidney, talkFirst] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    const email = `${kidney}.talk@example.com`
    const headers = headersOf(typedAnswers({ email, kidney }), '203.0.113.10')
    const answer = await sendRequest(good(), headers)
    expect(answer.headers.get('location')).toBe('/plan/sent')
    const line = cookieOf(answer, 'nouriva-sent')
    expect(sentFrom(line.split(';', 1)[0] ?? '')).toEqual({ talkFirst })
    cookies.push(line)
  }
  expect(new Set(cookies.map((line) => line.length)).size).toBe(1)
})

it('owes an address three mails in a day, and takes a fourth request with the same answer and no mail', async () => {
  const email = 'often@example.com'
  for (let nth = 0; nth < 4; nth += 1) {
    const headers = headersOf(typedAnswers({ email, name: `Asha ${nth}` }), '203.0.113.11')
    const answer = await sendRequest(good(), headers)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/plan/sent'])
  }
  const requests = await db().planRequest.count({ where: { lead: { address: email } } })
  const mails = await db().outboxMail.count({
    where: { kind: 'confirm', payload: { path: ['to'], equals: email } },
  })
  expect({ requests, mails }).toEqual({ requests: 4, mails: 3 })
})

it('sends a repeat to the same page without using up one of the address’s mails', async () => {
  const email = 'twice@example.com'
  const headers = headersOf(typedAnswers({ email }), '203.0.113.12')
  const answers = await Promise.all(Array.from({ length: 8 }, () => sendRequest(good(), headers)))
  expect(answers.every(({ status }) => status === 303)).toBe(true)
  const mails = { kind: 'confirm', payload: { path: ['to'], equals: email } }
  expect(await db().outboxMail.count({ where: mails })).toBe(1)
})

it('keeps no draft without the box, and one with it', async () => {
  const headers = headersOf(typedAnswers(), '203.0.113.13')
  const stamp = formStamp('draft', undefined, Date.now() - MINUTE)
  const without = await saveJourney({ stamp, draftEmail: 'later@example.com' }, headers)
  expect(without.status).toBe(422)
  expect(await db().planDraft.count()).toBe(0)
  const typed = { stamp, draftEmail: 'later@example.com', consentDraft: 'yes' }
  expect((await saveJourney(typed, headers)).headers.get('location')).toBe('/plan/saved')
  expect(await db().planDraft.count()).toBe(1)
})
