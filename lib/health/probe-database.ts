import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db'

const LIMIT_MS = 2_000

/** Whether the database takes a write within two seconds. Never throws. */
export async function databaseTakesWrites(): Promise<boolean> {
  const at = new Date()
  const write = db()
    .readinessProbe.upsert({ where: { id: 1 }, create: { id: 1, at }, update: { at } })
    .then(() => true)
    .catch(() => false)
  return Promise.race([write, sleep(LIMIT_MS, false, { ref: false })])
}
