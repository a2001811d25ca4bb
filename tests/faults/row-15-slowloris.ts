import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { judgeOfTimes } from './quiet'
import { quantile, type Scenario, tallied } from './scenario'

/** Ours are 10 s for headers and 25 s for the whole, looked after every second. */
const LONGEST_MS = 30_000
const MOST_PAGE_MS = 200

export const slowloris: Scenario = {
  row: 15,
  what: 'slow connections: half of them send headers byte by byte, half a body',
  pass: 'every one is closed within 30 s; everybody else is served meanwhile, p99 200 ms',
  async run(stage) {
    const world = await stage.shared()
    const judge = await judgeOfTimes()
    const { port, host } = new URL(world.url)
    const count = stage.times(500)
    const lived: number[] = []
    let open = count
    for (let nth = 0; nth < count; nth += 1) {
      const began = performance.now()
      const socket = net.connect(Number(port), '127.0.0.1')
      const start =
        nth % 2 === 0
          ? `GET / HTTP/1.1\r\nHost: ${host}\r\nX: `
          : `POST /plan/start HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${world.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n`
      socket.write(start)
      const drip = setInterval(() => socket.write('a'), 1_000)
      socket.on('error', () => {})
      socket.resume()
      socket.once('close', () => {
        clearInterval(drip)
        lived.push(performance.now() - began)
        open -= 1
      })
    }
    const times: number[] = []
    const statuses: number[] = []
    const giveUp = Date.now() + LONGEST_MS + 20_000
    while (open > 0 && Date.now() < giveUp) {
      const began = performance.now()
      statuses.push((await fetch(`${world.url}/articles/gut-skin-connection`)).status)
      times.push(performance.now() - began)
      await sleep(50)
    }
    const p99 = quantile(times, 0.99)
    const judged = judge({ 'pages p99 in ms': [p99, MOST_PAGE_MS] })
    const problems = statuses
      .filter((status) => status !== 200)
      .map((status) => `a page: ${status}`)
    if (open > 0) problems.push(`${open} slow connections are still open`)
    if (quantile(lived, 1) > LONGEST_MS) problems.push(`one lived ${quantile(lived, 1)} ms`)
    return {
      counts: `${count} slow connections, ${statuses.length} pages meanwhile`,
      seen: `closed after ${quantile(lived, 1)} ms at most; pages ${tallied(statuses)}, p99 ${p99} ms; ${judged.told}`,
      problems: [...problems, ...judged.problems],
    }
  },
}
