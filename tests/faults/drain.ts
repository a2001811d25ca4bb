import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from './world'

const LOOK_MS = 250
const LONGEST_MS = 10 * 60_000

/** Waits until something is so. Throws, saying what, when it takes too long. */
export async function until(what: string, isSo: () => Promise<boolean>, longestMs = LONGEST_MS) {
  const giveUp = Date.now() + longestMs
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`waited too long: ${what}`)
    await sleep(LOOK_MS)
  }
}

export async function waiting(world: World): Promise<number> {
  const [row] = await world.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM outbox_mails WHERE state = 'queued'`,
  )
  return row?.count ?? 0
}

/** Starts one more worker process on a world's database: it sends as fast as it can. */
export async function startFastWorker(world: World) {
  const variables = { ...world.variables, DATABASE_URL: await world.database.url() }
  const { PATH, HOME } = process.env
  const env = { NODE_ENV: 'production' as const, PATH, HOME, ...variables }
  const args = ['--import', 'tsx', 'tests/faults/fast-worker.ts']
  return spawn(process.execPath, args, { env, stdio: 'ignore' })
}

/**
 * Waits until no mail is owed any more. The site's own worker sends four a second; one more beside it
 * shortens the wait where the rate is not what is looked at.
 */
export async function drain(world: World): Promise<void> {
  const worker = await startFastWorker(world)
  await until('all mails are sent', async () => (await waiting(world)) === 0)
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}
