import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { queueClient } from '@/lib/mail/queue'

const setTo = (value: string) =>
  db().$executeRawUnsafe(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = ${value}', current_database()); END $$`,
  )

const shown = async () => {
  await db().$disconnect()
  return db().$queryRaw`SHOW synchronous_commit`
}

type Asked = { executeSql(sql: string): Promise<{ rows: unknown[] }> }

const showInQueue = async () => {
  const boss = queueClient(env().databaseUrl ?? '')
  await boss.start()
  try {
    // Its types do not tell of it.
    const asked = (boss as unknown as { getDb(): Asked }).getDb()
    return (await asked.executeSql('SHOW synchronous_commit')).rows
  } finally {
    await boss.stop({ graceful: false })
  }
}

it('acknowledges nothing that is not on the disk, also where the database was set to do that', async () => {
  await setTo('off')
  expect(await shown()).toEqual([{ synchronous_commit: 'on' }])
  expect(await showInQueue()).toEqual([{ synchronous_commit: 'on' }])
})

it('leaves a database that waits for its replica as it is', async () => {
  await setTo('remote_apply')
  expect(await shown()).toEqual([{ synchronous_commit: 'remote_apply' }])
})
