import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '@/tests/system/processes'
import { checkLedger } from './check-ledger'
import { drain, until } from './drain'
import { startCrowd } from './people'
import { isProcess, processOf } from './process-of'
import { judgeOfTimes } from './quiet'
import { quantile, type Scenario } from './scenario'
import { kill, type World } from './world'

const CLIENTS = 20
const LONGEST_CALM_MS = 2_500
const READY_MS = 3_000
const SECOND_START_MS = 5_000
const LOOK_MS = 25

/** What is killed with -9, in turn. After the first two somebody starts the site again, after the others it does so itself. */
const victims: Record<string, (world: World) => Promise<unknown>> = {
  everything: async (world) => {
    const database = world.database.pid()
    await world.killAll()
    if (database) kill(database)
    await world.start()
  },
  'the launcher': async (world) => {
    const orphans = await childrenOf(world.site().launcher.pid ?? 0)
    kill(world.site().launcher.pid ?? 0)
    await world.start()
    // What answers until then is what the killed one has left behind.
    return soon('what it left has ended', async () => (await alive(orphans)) === 0)
  },
  'the database': async (world) => {
    const pid = world.database.pid() ?? 0
    kill(pid)
    return soon(
      'another database runs',
      async () => ![pid, undefined].includes(world.database.pid()),
    )
  },
  'the web process': async (world) => kill(await processOf(world, 'web')),
  'the worker': async (world) => {
    const pid = await processOf(world, 'worker')
    kill(pid)
    return soon('another worker asks for mails', async () => {
      const next = await processOf(world, 'worker')
      return next !== 0 && next !== pid && (await workersConnected(world)) > 0
    })
  },
}

const soon = (what: string, isSo: () => Promise<boolean>) => until(what, isSo, 120_000, LOOK_MS)

/** How many of these are still web process or worker: the database stays, for the next launcher takes it over. */
async function alive(pids: number[]): Promise<number> {
  const ours = pids.flatMap((pid) => [isProcess(pid, 'web'), isProcess(pid, 'worker')])
  return (await Promise.all(ours)).filter(Boolean).length
}

const workersConnected = async ({ database }: World) => {
  const mails = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'nouriva-worker'`
  const [row] = await database.query<{ count: number }>(mails).catch(() => [])
  return row?.count ?? 0
}

const isReady = (world: World) =>
  fetch(`${world.url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )

export const killed: Scenario = {
  row: 1,
  what: 'kill -9 of everything, launcher, database, web process and worker while 20 clients sign up and comment',
  pass: '0 acknowledged lost, 0 half rows, every page of the database readable, each ready again within 3 s (median); a second start within 5 s',
  async run(stage) {
    const world = await stage.own({ embedded: true })
    const judge = await judgeOfTimes()
    const kills = stage.times(200)
    const crowd = startCrowd(() => world.url, world.ledger, CLIENTS, 150)
    const names = Object.keys(victims)
    const times = new Map<string, number[]>(names.map((name) => [name, []]))
    for (let nth = 0; nth < kills; nth += 1) {
      await sleep(Math.random() * LONGEST_CALM_MS)
      const name = names[nth % names.length] ?? ''
      const began = performance.now()
      await victims[name]?.(world)
      await soon('the site is ready again', () => isReady(world))
      times.get(name)?.push(performance.now() - began)
    }
    await sleep(LONGEST_CALM_MS)
    await crowd.stop()
    await drain(world)
    await world.site().stop()
    const began = performance.now()
    await world.start()
    const second = Math.round(performance.now() - began)
    const medians = [...times].map(([name, all]) => [name, quantile(all, 0.5)] as const)
    const judged = judge({
      ...Object.fromEntries(medians.map(([name, ms]) => [`${name}, ms`, [ms, READY_MS]])),
      'a second start, ms': [second, SECOND_START_MS],
    })
    const acked = world.ledger.acknowledged()
    const problems = [...(await checkLedger(world)), ...judged.problems]
    if (acked < kills * 5) problems.push(`only ${acked} were acknowledged: that proves little`)
    const most = (name: string) => quantile(times.get(name) ?? [], 1)
    return {
      counts: `${kills} kills (${names.join(', ')} in turn), ${acked} acknowledged of ${world.ledger.read().length} sent`,
      seen: `ready again, median and most: ${medians.map(([name, ms]) => `${name} ${ms} and ${most(name)} ms`).join(', ')}; a second start ${second} ms; ${judged.told}`,
      problems,
    }
  },
}
