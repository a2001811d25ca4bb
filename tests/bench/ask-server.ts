import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CLIENT_CORE, has, onCore } from './servers'

/** What a server did under load: times in milliseconds. */
export type Load = { rate: number; p50: number; p99: number; failed: number }

/** wrk asks several times faster than anything that runs on Node; where it is missing, autocannon. */
export const client: 'wrk' | 'autocannon' = has('wrk') ? 'wrk' : 'autocannon'

/** What all servers that are compared know. */
const ENCODING = 'gzip'

/** Asks for one address again and again for so many seconds over so many connections, from a core of its own. */
export async function askServer(
  url: string,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<Load> {
  const limits = [`-c${connections}`, `-d${seconds}s`]
  const node = [process.execPath, '--import', 'tsx', 'tests/bench/load.ts']
  const asking =
    client === 'wrk'
      ? [
          'wrk',
          '-t1',
          ...limits,
          '--timeout',
          '10s',
          '--latency',
          '-H',
          `accept-encoding: ${ENCODING}`,
          url,
        ]
      : [...node, url, `${seconds}`, `${connections}`, ENCODING]
  const [command = '', ...args] = onCore(CLIENT_CORE, asking)
  const { stdout } = await promisify(execFile)(command, args)
  return client === 'wrk' ? readWrk(stdout) : JSON.parse(stdout)
}

/** Reads what wrk prints for people. Throws when it says something else. */
export function readWrk(text: string): Load {
  const find = (pattern: RegExp) => pattern.exec(text)?.slice(1) ?? []
  const milliseconds = (share: number) => {
    const [figure, unit = ''] = find(new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s)\\s*$`, 'm'))
    return Number(figure) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN)
  }
  const errors = find(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/)
  const wrong = find(/Non-2xx or 3xx responses: (\d+)/)
  const load = {
    rate: Number(find(/^Requests\/sec:\s+([\d.]+)$/m)[0]),
    p50: milliseconds(50),
    p99: milliseconds(99),
    failed: [...errors, ...wrong].reduce((sum, figure) => sum + Number(figure), 0),
  }
  if (Object.values(load).some(Number.isNaN)) throw new Error(`wrk says:\n${text}`)
  return load
}
