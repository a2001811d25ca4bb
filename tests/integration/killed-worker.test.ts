import { spawn } from 'node:child_process'
import { once } from 'node:events'
import PgBoss from 'pg-boss'
import { expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { LEASE_SECONDS, MAIL_QUEUE } from '@/lib/mail/queue'
import { requestPlan } from '@/lib/plan/request-plan'
import { submission } from '@/tests/factories/submission'
import { startResendMock } from '@/tests/mocks/resend-server'

const SHORT_LEASE_SECONDS = 2

async function withQueue<T>(act: (boss: PgBoss) => Promise<T>): Promise<T> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  return act(boss).finally(() => boss.stop({ graceful: false }))
}

function startWorkerProcess(baseUrl: string) {
  const args = ['--import', 'tsx', 'tests/integration/killed-worker.ts']
  const env = { ...process.env, RESEND_BASE_URL: baseUrl }
  return spawn(process.execPath, args, { env, stdio: 'ignore' })
}

it('installs the queue with a lease of 30 seconds', async () => {
  const queue = await withQueue((boss) => boss.getQueue(MAIL_QUEUE))
  expect(LEASE_SECONDS).toBe(30)
  expect(queue).toMatchObject({ expireInSeconds: LEASE_SECONDS })
})

it('sends a mail after the lease of a worker that was killed between claim and send', async () => {
  await withQueue((boss) =>
    boss.updateQueue(MAIL_QUEUE, { name: MAIL_QUEUE, expireInSeconds: SHORT_LEASE_SECONDS }),
  )
  const mock = await startResendMock()
  mock.fault = () => 'silence'
  await requestPlan(submission({ email: 'reader@example.com' }), { mail: true })

  const doomed = startWorkerProcess(mock.url)
  await vi.waitFor(() => expect(mock.asked).toHaveLength(1), { timeout: 50_000 })
  doomed.kill('SIGKILL')
  await once(doomed, 'exit')
  expect(mock.accepted).toEqual([])

  mock.fault = () => null
  const next = startWorkerProcess(mock.url)
  await vi.waitFor(() => expect(mock.accepted).toHaveLength(1), { timeout: 50_000 })
  await expect.poll(() => db().outboxMail.findFirst()).toMatchObject({ state: 'sent', attempts: 2 })
  expect(mock.asked.map((asked) => asked.key)).toEqual([
    mock.accepted[0]?.key,
    mock.accepted[0]?.key,
  ])
  next.kill('SIGKILL')
  await once(next, 'exit')
  await mock.close()
})
