import os from 'node:os'
import path from 'node:path'
import { askServer } from './ask-server'
import { onOwnSite } from './on-own-site'
import { machineLine, table, writeSection } from './report'
import { CLIENT_CORE, startOurs } from './servers'
import { runSignUp } from './sign-up-run'

const ARTICLE = '/articles/gut-skin-connection'
/** From here on the process has loaded and compiled what it needs. */
const WARM_ROUNDS = 2
const SECONDS = 5
const SIGN_UPS = 1_000
const CLIENTS = 16

type Round = { answers: number; signUps: number; memory: number }

/**
 * Measures the memory of the web process while it serves and takes sign-ups, round after round.
 * `npm run bench memory 3` does three instead of twenty.
 */
export async function benchMemory(): Promise<void> {
  const count = Number(process.argv[3]) || 20
  const loadBefore = os.loadavg()[0] ?? 0
  await onOwnSite(async ({ folder, environment }) => {
    const networks = { UNLIMITED_NETWORKS: '127.0.0.0/8, ::1' }
    const server = await startOurs(folder, { ...environment, ...networks })
    try {
      const { preparePosts } = await import('./sign-up-work')
      const posts = path.join(folder, 'posts.json')
      const rounds: Round[] = []
      for (let round = 0; round < count; round += 1) {
        const { rate } = await askServer(server.url + ARTICLE, {
          seconds: SECONDS,
          connections: 32,
        })
        await preparePosts(SIGN_UPS, posts)
        await runSignUp(CLIENT_CORE, 'sign-up-client', [server.url, posts, `${CLIENTS}`, '0'])
        const memory = await server.memory()
        rounds.push({ answers: rate * SECONDS, signUps: SIGN_UPS, memory })
      }
      const text = report(rounds, [loadBefore, os.loadavg()[0] ?? 0])
      process.stdout.write(`${text}\n\nWritten to ${await writeSection('memory', text)}.\n`)
    } finally {
      await server.stop()
    }
    const { db } = await import('@/lib/db')
    await db().$disconnect()
  })
}

function report(rounds: Round[], loads: number[]): string {
  const rows = rounds.map(({ memory }, round) => {
    const before = rounds.slice(0, round + 1)
    const sum = (of: 'answers' | 'signUps') =>
      Math.round(before.reduce((total, one) => total + one[of], 0)).toLocaleString('en')
    return [`${round + 1}`, sum('answers'), sum('signUps'), `${memory} MB`]
  })
  const warm = rounds.slice(WARM_ROUNDS).map(({ memory }) => memory)
  return `## Memory over a run

Written by \`npm run bench memory\`. ${machineLine(loads)}

The web process alone, ${rounds.length} rounds: ${SECONDS} s of \`${ARTICLE}\` over 32 connections, then ${SIGN_UPS.toLocaleString('en')} sign-ups by ${CLIENTS} clients. From round ${WARM_ROUNDS + 1} on it
held between ${Math.min(...warm)} and ${Math.max(...warm)} MB.

${table(['after round', 'answers so far', 'sign-ups so far', 'memory'], rows)}`
}
