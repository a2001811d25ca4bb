import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { sendRequest } from '@/lib/plan/funnel/send-request'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { countStatements } from '@/tests/factories/count-statements'
import { mixedAddresses, people } from '@/tests/factories/people'
import { typedAnswers } from '@/tests/factories/typed-answers'

/** The last press of the funnel, and the statements it takes; values of cookies are sealed and always differ. */
async function ask(email: string, client: string) {
  const journey = { ...newJourney(), adult: true, typed: typedAnswers({ email }) }
  const sealed = sealJourney(journey)
  if (!('cookie' in sealed)) throw new Error('the cookie is too small')
  const headers = new Headers({
    cookie: sealed.cookie.split(';')[0] ?? '',
    'x-nouriva-client': client,
  })
  const posted = { [STAMP_FIELD]: formStamp('plan', undefined, 0) }
  const [answer, statements] = await countStatements(() => sendRequest(posted, headers))
  const seen = JSON.stringify([answer.status, [...answer.headers], await answer.text()])
  return { status: answer.status, seen: seen.replace(/=[\w.-]{20,}/g, '=…'), statements }
}

it('asking for a plan looks the same and takes the same work for twenty new, pending, confirmed and suppressed addresses', async () => {
  await ask(await people.unknown(), '203.0.113.1')
  const answers = []
  for (const [nth, address] of (await mixedAddresses(20)).entries())
    answers.push(await ask(address, `198.51.100.${nth}`))
  expect(answers[0]?.status).toBe(303)
  expect(new Set(answers.map(({ seen }) => seen)).size).toBe(1)
  expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1)
})

it('over the limit of an address the page and the work stay the same, and no mail is owed', async () => {
  const address = await people.unknown()
  const answers = []
  for (let nth = 0; nth < 5; nth += 1) answers.push(await ask(address, `192.0.2.${nth}`))
  expect(new Set(answers.map(({ seen }) => seen)).size).toBe(1)
  expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1)
  const where = { kind: 'confirm', payload: { path: ['to'], equals: address } }
  expect(await db().outboxMail.count({ where })).toBe(3)
  expect(await db().planRequest.count({ where: { lead: { address } } })).toBe(5)
})

it('over the limit of a network the answer is 429 with the time to wait, and nothing is stored', async () => {
  const client = '192.0.2.99'
  for (let nth = 0; nth < 10; nth += 1)
    expect((await ask(await people.unknown(), client)).status).toBe(303)
  const address = await people.unknown()
  const { status, seen } = await ask(address, client)
  expect(status).toBe(429)
  expect(seen).toMatch(/"retry-after","3[56]\d\d"/)
  expect(await db().lead.count({ where: { address } })).toBe(0)
})
