import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/tests/site/run-site'
import { startBalancer } from './balancer'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import { startCrowd } from './people'
import { quantile, type Scenario, tallied } from './scenario'

const CLIENTS = 10
const READERS = 6
const LONGEST_STOP_MS = 30_000

export const deploys: Scenario = {
  row: 19,
  what: 'SIGTERM to one of two processes behind a balancer, in turn, while people read, sign up and comment',
  pass: '0 failed requests, 0 acknowledged lost, each exits with 0 within 30 s',
  async run(stage) {
    const gate = await freePort()
    const world = await stage.own({ variables: { SITE_URL: `http://localhost:${gate}` } })
    const ports = [Number(world.variables.PORT), await freePort()]
    const settings = ports.map((port) => ({
      PORT: String(port),
      DATA_DIR: `${world.dataDir}-${port}`,
    }))
    await world.site().stop()
    const sites = await Promise.all(settings.map((one) => world.beside(one)))
    const balancer = await startBalancer(ports, gate)
    const crowd = startCrowd(() => world.url, world.ledger, CLIENTS, 200)
    const readers = startReaders(world.url)
    const problems: string[] = []
    const stops: number[] = []
    for (let nth = 0; nth < stage.times(100); nth += 1) {
      const place = nth % sites.length
      const began = performance.now()
      const code = await sites[place]?.stop()
      stops.push(performance.now() - began)
      if (code !== 0) problems.push(`a process ended with ${code}`)
      sites[place] = await world.beside(settings[place] ?? {})
      await sleep(500)
    }
    await crowd.stop()
    const read = await readers.stop()
    await drain(world)
    await balancer.close()
    const statuses = [...crowd.statuses, ...read]
    // 409 answers a comment that was sent once more; here nobody has a reason to.
    const failed = statuses.filter((status) => !['200', '303'].includes(status))
    if (Math.max(...stops) > LONGEST_STOP_MS) problems.push('a process took too long to end')
    return {
      counts: `${stops.length} restarts, ${statuses.length} requests`,
      seen: `${tallied(statuses)}; ends in ${quantile(stops, 0.5)} ms, ${quantile(stops, 1)} ms at most`,
      problems: [
        ...problems,
        ...failed.map((status) => `a request was answered: ${status}`),
        ...balancer.failures,
        ...(await checkLedger(world)),
      ],
    }
  },
}

const pages = ['/', '/articles', '/articles/gut-skin-connection', '/plan', '/search?q=gut']

function startReaders(url: string) {
  let over = false
  const statuses: string[] = []
  async function reader(nth: number) {
    for (let turn = nth; !over; turn += 1) {
      const answer = await fetch(`${url}${pages[turn % pages.length]}`).catch(() => null)
      statuses.push(answer ? String(answer.status) : 'no answer')
      await answer?.arrayBuffer()
      await sleep(30)
    }
  }
  const all = Promise.all(Array.from({ length: READERS }, (_, nth) => reader(nth)))
  return {
    stop: async () => {
      over = true
      await all
      return statuses
    },
  }
}
