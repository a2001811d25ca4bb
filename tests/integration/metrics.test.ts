import fs from 'node:fs/promises'
import { expect, it, vi } from 'vitest'
import { submitComment } from '@/lib/comments/submit-comment'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { backupName } from '@/lib/health/last-backup'
import { readiness } from '@/lib/health/readiness'
import { readDatabaseMetrics } from '@/lib/metrics/database-metrics'
import { expose } from '@/lib/metrics/exposition'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'
import { confirmedLead, unconfirmedLead } from '@/tests/factories/lead'
import { parseExposition } from '@/tests/factories/parse-exposition'

let clock = 0
async function read() {
  clock += 5_000
  const text = expose(await readDatabaseMetrics(clock))
  const read = parseExposition(text)
  const value = (name: string, state?: string) =>
    read.get(name)?.samples.find(({ labels }) => labels.state === state)?.value
  return { text, value }
}

it('tells how the site does, in numbers that stay when people are erased, and of nobody', async () => {
  await confirmedLead()
  const { email } = await unconfirmedLead({ name: 'Canary Devi' })
  await submitComment(commentedArticle, commentInput())
  const [old] = await db().outboxMail.findMany({ where: { kind: 'confirm' }, take: 1 })
  const createdAt = new Date(Date.now() - 3_600_000)
  await db().outboxMail.update({ where: { id: old?.id ?? '' }, data: { createdAt } })
  await vi.waitFor(
    async () => expect((await read()).value('nouriva_signups_total')).toBe(2),
    30_000,
  )
  const { text, value } = await read()
  expect(value('nouriva_database_up')).toBe(1)
  expect(value('nouriva_confirmed_total')).toBe(1)
  expect(value('nouriva_leads_waiting')).toBe(1)
  expect(value('nouriva_comments_waiting')).toBe(1)
  expect(value('nouriva_mails', 'queued')).toBe(await db().outboxMail.count())
  expect(value('nouriva_mail_oldest_seconds')).toBeGreaterThanOrEqual(3_600)
  expect(text).not.toContain(email)
  expect(text).not.toContain('Canary')
  await db().lead.deleteMany()
  expect((await read()).value('nouriva_signups_total')).toBe(2)
  expect(await readiness()).toEqual({ ready: true, text: 'ready\nmail is late\n' })
})

it('counts mails by what became of them', async () => {
  await db().outboxMail.updateMany({ data: { state: 'dead' } })
  const { value } = await read()
  const states = ['queued', 'held', 'dead', 'sent'].map((state) => value('nouriva_mails', state))
  expect(states).toEqual([0, 0, await db().outboxMail.count(), 0])
  expect(value('nouriva_mail_oldest_seconds')).toBe(0)
  expect(await readiness()).toEqual({ ready: true, text: 'ready\n' })
})

it('is not ready while the disk has no room', async () => {
  const full = { bavail: 100, bsize: 4096 } as Awaited<ReturnType<typeof fs.statfs>>
  vi.spyOn(fs, 'statfs').mockResolvedValue(full)
  expect(await readiness()).toEqual({ ready: false, text: 'not ready: the disk is full\n' })
})

it('tells when the newest backup was made, where there is one', async () => {
  expect((await read()).value('nouriva_last_backup_timestamp_seconds')).toBeUndefined()
  await fs.mkdir(env().backupDir, { recursive: true })
  for (const day of ['2026-11-20', '2026-11-21'])
    await fs.writeFile(`${env().backupDir}/${backupName(new Date(`${day}T00:00:00Z`))}`, '')
  const at = Date.parse('2026-11-21T00:00:00Z') / 1000
  expect((await read()).value('nouriva_last_backup_timestamp_seconds')).toBe(at)
})

it('asks the database once for all who ask within five seconds, and says when it cannot', async () => {
  const asked = vi.spyOn(db(), '$queryRaw').mockRejectedValue(new Error('away'))
  clock += 5_000
  const at = clock
  const [one, other] = await Promise.all([readDatabaseMetrics(at), readDatabaseMetrics(at + 4_999)])
  expect(asked).toHaveBeenCalledTimes(1)
  expect(one).toBe(other)
  expect(expose(one)).toContain('nouriva_database_up 0\n')
  expect(expose(one)).not.toContain('nouriva_mails')
})
