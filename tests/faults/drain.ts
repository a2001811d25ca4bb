import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runFolder } from './settings'
import type { World } from './world'

const LOOK_MS = 250
const LONGEST_MS = 10 * 60_000

/** Waits until something is so. Throws, saying what, when it takes too long. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  longestMs = LONGEST_MS,
  lookMs = LOOK_MS,
) {
  const giveUp = Date.now() + longestMs
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`waited too long: ${what}`)
    await sleep(lookMs)
  }
}

export async function waiting(world: World): Promise<number> {
  const [row] = await world.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM outbox_mails WHERE state = 'queued'`,
  )
  return row?.count ?? 0
}

/** Starts a program of the harness with a world's settings. What it logs is kept with all other logs. */
export async function startProgram(world: World, ...program: string[]) {
  const variables = {
    // It sends to hundreds who never had a mail; row 28 sets a limit of its own.
    FIRST_MAILS_AN_HOUR: '0',
    ...world.variables,
    DATABASE_URL: await world.database.url(),
  }
  const { PATH, HOME } = process.env
  const env = { NODE_ENV: 'production' as const, PATH, HOME, ...variables }
  const log = fs.openSync(path.join(runFolder, `${world.name}-workers.log`), 'a')
  const args = ['--import', 'tsx', ...program]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', log, log] })
  fs.closeSync(log)
  return child
}

/** Starts one more worker process on a world's database: it sends as fast as it can. */
export const startFastWorker = (world: World) => startProgram(world, 'tests/faults/fast-worker.ts')

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
