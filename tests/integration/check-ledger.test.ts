import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { deliver } from '@/lib/mail/deliver'
import { requestPlan } from '@/lib/plan/request-plan'
import { checked } from '@/tests/factories/submission'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { checkLedger } from '@/tests/faults/check-ledger'
import type { Entry } from '@/tests/faults/ledger'
import type { World } from '@/tests/faults/world'

/** The checker of `npm run test:faults` sees what it is there to see. */
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const taken: { key: string }[] = []
const told: { entry: Entry; acked: boolean }[] = []
const world = {
  ledger: { read: () => told },
  mock: { accepted: taken },
  database: {
    query: (sql: string, values: unknown[]) => client.query(sql, values).then(({ rows }) => rows),
  },
} as unknown as World

beforeAll(() => client.connect())
afterAll(() => client.end())

async function signUp(name: string, toldName = name) {
  const email = `canary.${name.toLowerCase()}@example.com`
  const submissionId = `form-of-${name}`
  await requestPlan({ ...checked(typedAnswers({ name, email })), submissionId }, { mail: true })
  const entry = {
    kind: 'sign-up' as const,
    email,
    submissionId,
    typed: typedAnswers({ name: toldName, email }),
  }
  told.push({ entry, acked: true })
  const { id } = await db().outboxMail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  await deliver(id, async (key) => ({ ok: true, providerId: key }))
  return id
}

it('agrees when all is well, and tells a lost person, a changed word, and a mail too many or too few', async () => {
  taken.push({ key: await signUp('Asha') })
  expect(await checkLedger(world)).toEqual([])

  const { id, ...rest } = { id: 'x', email: 'canary.gone@example.com', submissionId: 'gone' }
  told.push({ entry: { kind: 'sign-up', typed: {}, ...rest }, acked: true })
  expect(await checkLedger(world)).toEqual(['lost: canary.gone@example.com'])
  told.pop()

  taken.push({ key: await signUp('Meera', 'Mira') })
  expect(await checkLedger(world)).toEqual(['not as it was typed: canary.meera@example.com'])
  told.pop()
  expect(await checkLedger(world)).toEqual(['nobody sent: canary.meera@example.com'])
  await db().lead.deleteMany({ where: { address: 'canary.meera@example.com' } })

  const unsent = await signUp('Ravi')
  expect((await checkLedger(world)).join()).toContain(
    'sent, taken 0 times: canary.ravi@example.com',
  )
  taken.push({ key: unsent }, { key: unsent })
  expect(await checkLedger(world)).toEqual(['sent, taken 2 times: canary.ravi@example.com'])
  taken.pop()
  taken.push({ key: `stray-${id}` })
  expect((await checkLedger(world)).join()).toContain('the provider has a mail that is not there')
  taken.pop()
  await db().requestAnswer.deleteMany()
  expect((await checkLedger(world)).join()).toContain('request without answers: 2')
})
