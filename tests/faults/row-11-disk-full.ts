import { setTimeout as sleep } from 'node:timers/promises'
import { checkLedger } from './check-ledger'
import { canMount, fillDisk } from './disk'
import { drain, until } from './drain'
import { startCrowd } from './people'
import { notHere, type Scenario, tallied } from './scenario'

const DISK_MB = 256
const CLIENTS = 10
const FULL_MS = 10_000
const pages = ['/articles', '/articles/gut-skin-connection', '/plan', '/healthz']

export const diskFull: Scenario = {
  row: 11,
  what: `the database’s disk (${DISK_MB} MB) is filled while people sign up and comment, and freed again`,
  pass: 'content 200, readyz and posts 503 while it is full, nothing acknowledged lost, heals without a restart',
  async run(stage) {
    if (!(await canMount())) return notHere('this machine lets nobody mount a small disk')
    const world = await stage.own({ embedded: true, diskMb: DISK_MB })
    const crowd = startCrowd(() => world.url, world.ledger, CLIENTS, 50)
    const statusOf = async (path: string) => (await fetch(`${world.url}${path}`)).status
    const problems: string[] = []
    const read: number[] = []
    const rounds = stage.times(10)
    for (let nth = 0; nth < rounds; nth += 1) {
      await sleep(1_000)
      const filler = await fillDisk(world.database.home.folder)
      await until('the site notices', async () => (await statusOf('/readyz')) === 503, 240_000)
      const end = Date.now() + FULL_MS
      while (Date.now() < end) {
        for (const page of pages) read.push(await statusOf(page))
        await sleep(100)
      }
      await filler.free()
      await until('it heals', async () => (await statusOf('/readyz')) === 200, 120_000)
    }
    await sleep(2_000)
    await crowd.stop()
    const refused = read.filter((status) => status !== 200)
    if (refused.length > 0) problems.push(`pages while it was full: ${tallied(read)}`)
    const odd = crowd.statuses.filter((status) => !['303', '503', '409'].includes(status))
    if (odd.length > 0) problems.push(`posts: ${tallied(odd)}`)
    if (!crowd.statuses.includes('503')) problems.push('no post was refused: the disk was not full')
    await drain(world)
    return {
      counts: `filled ${rounds} times, ${world.ledger.acknowledged()} acknowledged, ${read.length} pages meanwhile`,
      seen: `posts ${tallied(crowd.statuses)}; pages ${tallied(read)}`,
      problems: [...problems, ...(await checkLedger(world))],
    }
  },
}
