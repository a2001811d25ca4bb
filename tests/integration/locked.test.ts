import pg from 'pg'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { sendRequest } from '@/lib/plan/funnel/send-request'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { typedAnswers } from '@/tests/factories/typed-answers'

it('says that it is our fault when another session holds the tables, and takes the same form afterwards', async () => {
  const session = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await session.connect()
  await session.query('BEGIN; LOCK TABLE leads IN ACCESS EXCLUSIVE MODE')
  const sealed = sealJourney({ ...newJourney(), adult: true, typed: typedAnswers() })
  if (!('cookie' in sealed)) throw new Error('the cookie is too small')
  const headers = new Headers({ cookie: sealed.cookie.split(';')[0] ?? '' })
  const posted = { [STAMP_FIELD]: formStamp('plan', undefined, 0) }
  const answer = await sendRequest(posted, headers)
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  await session.end()
  expect((await sendRequest(posted, headers)).headers.get('location')).toBe('/plan/sent')
  expect(await db().planRequest.count()).toBe(1)
})
