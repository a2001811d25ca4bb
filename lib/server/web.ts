import http from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/env'
import { describeError, log } from '@/lib/log'
import { watchEventLoop } from '@/lib/metrics/process-metrics'
import { endOnUncaught } from './end-on-uncaught'
import { Probes } from './front/probes'
import { quietNext } from './front/quiet-next'
import { answerWith, closeServer, createServer, listen } from './front/server'
import { listenToLauncher } from './listen-to-launcher'
import { root } from './root'
import { tuneMemory } from './tune-memory'

const REQUESTS_MS = 5_000
/** Nobody has planned that its launcher goes: whoever starts the next one waits for the port. */
const ORPHAN_MS = 500
const NEXT_MS = 500

const unknownRoute = { pattern: '(page)', kind: 'unknown' as const }
/** While developing Next serves them itself. */
const noFiles = { find: () => undefined, module: () => null, stylesheet: () => null }

const dev = process.env.NODE_ENV === 'development'
if (!dev) tuneMemory()
// While developing Next shows such errors, and goes on.
if (!dev) endOnUncaught('web')
// A page that is compiled first may take its time.
const patience = dev ? { idle: 0 } : {}
const server = createServer({
  https: env().siteUrl.startsWith('https:'),
  proxied: env().trustProxy > 0,
  ...patience,
})
const probes = new Probes()
const state = { migrated: false, ending: false, close: async () => {}, flush: async () => {} }
const launcher = listenToLauncher({
  migrated: () => {
    state.migrated = true
  },
  end: (orphaned) => void end(orphaned),
})

/** The web process: Next behind our front. */
async function serve() {
  const { port, host, siteUrl, trustProxy } = env()
  const [
    { default: next },
    { createFront },
    { openFirst },
    { warmUp },
    { readPostHandlers },
    { readRoutes },
    { StaticFiles },
    content,
    aliases,
    readings,
  ] = await Promise.all([
    import('next'),
    import('./front/front'),
    import('./front/open-first'),
    import('./front/warm-up'),
    import('./front/post-handlers'),
    import('./front/route-patterns'),
    import('./front/files/static-files'),
    import('@/lib/content/current'),
    import('@/lib/content/aliases'),
    import('@/lib/owner/articles/count-reading'),
  ])
  if (!dev) quietNext()
  // Next would leave an upgraded connection open for ever; only while developing has it any use for one.
  const httpServer = dev ? server : http.createServer()
  const app = next({ dev, dir: root, hostname: new URL(siteUrl).hostname, port, httpServer })
  state.close = () => app.close()
  state.flush = () => readings.flushReadings()
  await app.prepare()
  const handler = app.getRequestHandler()
  const build = path.join(root, '.next')
  const front = createFront({
    handler,
    dev,
    siteUrl,
    trustedProxies: trustProxy,
    // While developing Next makes routes as they are asked for: there is no list yet.
    routeOf: dev ? () => unknownRoute : readRoutes(build),
    ...(!dev && { postHandlers: readPostHandlers(build) }),
    files: dev ? noFiles : new StaticFiles(root),
    isReady: () => probes.answer(state.migrated && !state.ending),
    aliasTarget: aliases.aliasTarget,
    contentHash: content.currentHash,
    recentHash: content.recentHash,
    onReading: readings.countReading,
    pinContent: content.pinContent,
  })
  answerWith(server, front)
  const ownHost = new URL(siteUrl).host
  if (!dev) await openFirst(handler, ownHost)
  await listen(server, port, host)
  watchEventLoop()
  launcher.ready()
  if (!dev) await warmUp(handler, ownHost)
}

/**
 * /readyz says 503 from here on; who asks it hears that before the port is closed. Requests that run are
 * finished, and what Next does after them.
 */
async function end(orphaned: boolean) {
  state.ending = true
  if (!orphaned) await probes.told()
  if (server.listening) await closeServer(server, orphaned ? ORPHAN_MS : REQUESTS_MS)
  await Promise.race([state.flush(), sleep(NEXT_MS)])
  await Promise.race([state.close().catch(() => {}), sleep(NEXT_MS)])
  process.exit(0)
}

serve().catch((error) => {
  log.error('web.failed', { process: 'web', ...describeError(error) })
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
