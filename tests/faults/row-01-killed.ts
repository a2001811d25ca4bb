import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '@/tests/system/processes'
import { checkLedger } from './check-ledger'
import { drain, until } from './drain'
import { startCrowd } from './people'
import { quantile, type Scenario } from './scenario'
import { kill, type World } from './world'

const CLIENTS = 20
const LONGEST_CALM_MS = 2_500

/** What is killed with -9, in turn. After all but the first the site comes back by itself. */
const victims: Record<string, (world: World) => Promise<void>> = {
  everything: async (world) => {
    const database = world.database.pid()
    await world.killAll()
    if (database) kill(database)
    await world.start()
  },
  'the launcher': async (world) => {
    kill(world.site().launcher.pid ?? 0)
    await world.start()
  },
  'the database': async (world) => {
    kill(world.database.pid() ?? 0)
  },
  'the web process and the worker': async (world) => {
    for (const pid of await childrenOf(world.site().launcher.pid ?? 0)) kill(pid)
  },
}

const isReady = (world: World) =>
  fetch(`${world.url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )

export const killed: Scenario = {
  row: 1,
  what: 'kill -9 of server, launcher, worker and database while 20 clients sign up and comment',
  pass: '0 acknowledged lost, 0 half rows, every page of the database readable, ready again by itself',
  async run(stage) {
    const world = await stage.own({ embedded: true })
    const kills = stage.times(200)
    const crowd = startCrowd(() => world.url, world.ledger, CLIENTS, 150)
    const times: number[] = []
    for (let nth = 0; nth < kills; nth += 1) {
      await sleep(Math.random() * LONGEST_CALM_MS)
      const [, act] = Object.entries(victims)[nth % Object.keys(victims).length] ?? []
      const began = performance.now()
      await act?.(world)
      await until('the site is ready again', () => isReady(world), 120_000)
      times.push(performance.now() - began)
    }
    await sleep(LONGEST_CALM_MS)
    await crowd.stop()
    await drain(world)
    const acked = world.ledger.acknowledged()
    const problems = await checkLedger(world)
    if (acked < kills * 5) problems.push(`only ${acked} were acknowledged: that proves little`)
    return {
      counts: `${kills} kills (${Object.keys(victims).join(', ')} in turn), ${acked} acknowledged of ${world.ledger.read().length} sent`,
      seen: `ready again after ${quantile(times, 0.5)} ms (median), ${quantile(times, 1)} ms at most`,
      problems,
    }
  },
}
