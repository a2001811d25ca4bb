import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { requestPlan } from '@/lib/plan/request-plan'
import { areas } from '@/lib/privacy/areas'
import { erasePerson } from '@/lib/privacy/erase-person'
import { passLog } from '@/lib/server/database/pass-log'
import { scrub } from '@/lib/server/database/scrub'
import { submission } from '@/tests/factories/submission'

/** The files of the write-ahead log that hold a text. */
async function logsWith(text: string): Promise<string[]> {
  const [row] = await db().$queryRaw<
    { folder: string }[]
  >`SELECT current_setting('data_directory') AS folder`
  const folder = path.join(row?.folder ?? '', 'pg_wal')
  const found: string[] = []
  for (const name of await fs.readdir(folder)) {
    const bytes = await fs.readFile(path.join(folder, name)).catch(() => null)
    if (bytes?.includes(text)) found.push(name)
  }
  return found
}

it('leaves no byte of somebody who was erased in any file of the log', async () => {
  const name = `canary${randomUUID().replaceAll('-', '')}`
  const input = submission({ email: `${name}@example.com`, name })
  await requestPlan(input, { mail: false })
  expect(await logsWith(name)).not.toEqual([])
  await erasePerson(input.email)
  await scrub(
    env().databaseUrl ?? '',
    areas.flatMap(({ tables }) => tables),
  )
  await passLog(env().databaseUrl ?? '')
  expect(await logsWith(name)).toEqual([])
})
