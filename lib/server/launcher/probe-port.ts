import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '@/lib/server/plain-error'

/** After a killed launcher its web process needs a moment to notice and let go of the port. */
const TRIES = 20
const BETWEEN_MS = 100

/** Makes sure that the port can be had. Throws a PlainError saying why it cannot. */
export async function probePort({ host, port }: { host: string; port: number }): Promise<void> {
  for (let tries = 1; ; tries++) {
    const code = await tryToListen(host, port)
    if (!code) return
    if (code !== 'EADDRINUSE' || tries === TRIES) throw new PlainError(describe(code, host, port))
    await sleep(BETWEEN_MS)
  }
}

function describe(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `PORT ${port} is used by another program: stop that one, or set another PORT.`
  if (code === 'EACCES') return `PORT should be above 1023 for an ordinary user, not ${port}.`
  return `HOST should be an address of this machine, not ${host} (${code}).`
}

async function tryToListen(host: string, port: number): Promise<string | null> {
  const server = net.createServer()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
