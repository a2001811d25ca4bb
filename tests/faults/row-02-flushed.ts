import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '@/tests/system/processes'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { isAcked, newPerson, postSignUp } from './people'
import { notHere, type Scenario } from './scenario'
import { runFolder } from './settings'
import type { World } from './world'

const ATTACH_MS = 2_000

/** Watches the flushes of all processes of the database. */
async function traceFlushes(world: World) {
  const postmaster = world.database.pid() ?? 0
  const pids = [postmaster, ...(await childrenOf(postmaster))]
  const file = path.join(runFolder, 'flushes.trace')
  const who = pids.flatMap((pid) => ['-p', String(pid)])
  const args = ['-f', '-ttt', '-T', '-y', '-e', 'trace=fdatasync,fsync', '-o', file, ...who]
  const tracer = spawn('strace', args, { stdio: 'ignore' })
  await sleep(ATTACH_MS)
  return async () => {
    const gone = once(tracer, 'exit')
    tracer.kill('SIGINT')
    await gone
    return readFlushes(await fs.readFile(file, 'utf8'))
  }
}

/** When each flush of the write-ahead log was over, in milliseconds. */
function readFlushes(trace: string): number[] {
  const whole = /^\d+ +([\d.]+) fd?a?t?a?sync\(\d+<[^>]*pg_wal[^>]*>\) += 0 <([\d.]+)>/gm
  const resumed = /^\d+ +([\d.]+) <\.\.\. fd?a?t?a?sync resumed>\) += 0/gm
  const ends = [...trace.matchAll(whole)].map(([, at, took]) => Number(at) + Number(took))
  return [...ends, ...[...trace.matchAll(resumed)].map(([, at]) => Number(at))]
    .map((seconds) => seconds * 1_000)
    .sort((a, b) => a - b)
}

export const flushed: Scenario = {
  row: 2,
  what: 'strace watches the database while people sign up one after the other',
  pass: 'the write-ahead log is flushed to the disk between each post and its acknowledgement',
  async run(stage) {
    if (spawnSync('strace', ['-V']).status !== 0) return notHere('there is no strace')
    const world = await stage.own()
    // Nothing else writes: no mail goes out meanwhile.
    world.mock.fault = () => ({ status: 503, name: 'application_error', retryAfter: 600 })
    const stop = await traceFlushes(world)
    const windows: [from: number, to: number][] = []
    const wall = () => performance.timeOrigin + performance.now()
    for (let nth = 0; nth < stage.times(1_000); nth += 1) {
      const person = newPerson()
      world.ledger.tried(person)
      const from = wall()
      const answer = await postSignUp(world.url, person)
      windows.push([from, wall()])
      if (isAcked(answer)) world.ledger.acked(person)
    }
    const flushes = await stop()
    const without = windows.filter(([from, to]) => !flushes.some((at) => at >= from && at <= to))
    world.mock.fault = () => null
    await world.database.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`)
    await drain(world)
    const problems = await checkLedger(world)
    if (flushes.length === 0) return notHere('strace could not attach to the database')
    if (without.length > 0) problems.push(`${without.length} acknowledgements without a flush`)
    return {
      counts: `${windows.length} sign-ups, ${flushes.length} flushes`,
      seen: `${windows.length - without.length} of ${windows.length} flushed before they were acknowledged`,
      problems,
    }
  },
}
