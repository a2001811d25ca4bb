import os from 'node:os'
import { askServer, client, type Load } from './ask-server'
import { onOwnSite } from './on-own-site'
import { type PageBytes, pageBytes } from './page-bytes'
import { machineLine, medianOf, table, writeSection } from './report'
import { type MeasuredServer, startNginx, startOurs, startPlainNext } from './servers'

const ARTICLE = '/articles/gut-skin-connection'
const ROUNDS = 3
/** Until what runs often has been compiled. */
const WARM_SECONDS = 3
const CONNECTIONS = 32

type Measured = { server: MeasuredServer; loads: Load[]; memory: number[] }

/**
 * Measures the serving of the first article: bytes by kind, then requests a second, in rounds that ask every
 * server in turn. `npm run bench serving 2` asks for 2 s each time instead of 10.
 */
export async function benchServing(): Promise<void> {
  const seconds = Number(process.argv[3]) || 10
  const loadBefore = os.loadavg()[0] as number
  await onOwnSite(async ({ folder, environment }) => {
    const servers: MeasuredServer[] = []
    try {
      const ours = await startOurs(folder, environment)
      servers.push(ours)
      const next = await startPlainNext(folder, environment)
      servers.push(next)
      const page = Buffer.from(await (await fetch(ours.url + ARTICLE)).arrayBuffer())
      // A slower client would measure itself.
      const nginx = client === 'wrk' ? await startNginx(page, folder) : null
      if (nginx) servers.push(nginx)
      const measured = await measure(servers, seconds)
      const bytes = [await pageBytes(ours.url, ARTICLE), await pageBytes(next.url, ARTICLE)]
      const loads = [loadBefore, os.loadavg()[0] as number]
      const text = report(measured, bytes, loads, seconds)
      process.stdout.write(`${text}\n\nWritten to ${await writeSection('serving', text)}.\n`)
    } finally {
      for (const server of servers) await server.stop()
    }
  })
}

async function measure(servers: MeasuredServer[], seconds: number): Promise<Measured[]> {
  const all: Measured[] = servers.map((server) => ({ server, loads: [], memory: [] }))
  const ask = ({ url }: MeasuredServer, given: number) =>
    askServer(url + ARTICLE, { seconds: given, connections: CONNECTIONS })
  for (const { server } of all) await ask(server, WARM_SECONDS)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { server, loads, memory } of all) {
      loads.push(await ask(server, seconds))
      memory.push(await server.memory())
    }
  return all
}

const clients: Record<typeof client, string> = {
  wrk: 'wrk with one thread',
  autocannon: 'autocannon, which is too slow to measure nginx by: install wrk to see it here',
}

const round = (figure: number) => Math.round(figure).toLocaleString('en')
const short = (figure: number) => (figure < 10 ? figure.toPrecision(2) : round(figure))
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

function report(
  measured: Measured[],
  bytes: PageBytes[],
  loads: number[],
  seconds: number,
): string {
  const median = (all: Load[], of: keyof Load) => medianOf(all.map((load) => load[of]))
  const ours = measured[0]
  const rows = measured.map(({ server, loads: all, memory }) => {
    // Pairs of one round, so that what else the machine did touches both.
    const ratios = all.map(({ rate }, i) => (ours?.loads[i]?.rate ?? 0) / rate)
    return [
      server.name,
      round(median(all, 'rate')),
      `${short(median(all, 'p50'))} ms`,
      `${short(median(all, 'p99'))} ms`,
      round(all.reduce((sum, { failed }) => sum + failed, 0)),
      `${memory.join(', ')} MB`,
      short(medianOf(ratios)),
    ]
  })
  const kinds: [string, (of: PageBytes) => string][] = [
    ['HTML, with the styles that stand in it', (of) => kilobytes(of.html)],
    ['style sheets', (of) => kilobytes(of.styles)],
    ['scripts', (of) => kilobytes(of.scripts)],
    ['fonts', (of) => kilobytes(of.fonts)],
    ['requests', (of) => String(of.requests)],
  ]
  return `## Serving

Written by \`npm run bench serving\`. ${machineLine(loads)} Figures are worth something only where the load before was near nothing.

The article \`${ARTICLE}\`, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${seconds} s each, server on one core and client on the other; medians, and
the median of the ratios of each round. The client is ${clients[client]}. \`next start\` is the
same build behind Next's own server, which renders every request. All answer in gzip.

${table(['server', 'requests/s', 'p50', 'p99', 'failed', 'memory after each round', 'Nouriva is … times as fast'], rows)}

What a first visit costs, as it travels (brotli; \`next start\` has only gzip):

${table(
  ['', 'Nouriva', '`next start`'],
  kinds.map(([name, show]) => [name, ...bytes.map(show)]),
)}`
}
