import type { RequestListener } from 'node:http'
import { describeError, log } from '@/lib/log'
import { processMetrics } from '@/lib/metrics/process-metrics'
import { answerAtOnce } from './answer-at-once'
import type { Handler } from './ask-next'
import { KnownAddresses } from './cache/known-addresses'
import { PageCache } from './cache/page-cache'
import type { StaticFile } from './files/static-files'
import { securityHeaders } from './headers/security-headers'
import type { OwnFiles } from './html/public-html'
import type { PostHandlers } from './post-handlers'
import type { RouteOf } from './route-patterns'
import { Visit } from './visit'

export type FrontOptions = {
  /** Next's request handler. */
  handler: Handler
  dev: boolean
  siteUrl: string
  trustedProxies: number
  routeOf: RouteOf
  /** Where posts are answered without Next; absent while developing. */
  postHandlers?: PostHandlers
  /** The files that are sent as they are. */
  files: OwnFiles & { find(pathname: string): StaticFile | undefined }
  /** False before the database is migrated and as soon as shutdown begins: /readyz then says 503 at once. */
  isReady(): boolean
  aliasTarget(pathname: string): Promise<string | null>
  contentHash(): Promise<string | null>
  /** The same where it is known without waiting; null where it is not. */
  recentHash(): string | null
  /** Told of each article that somebody reads, by its path. */
  onReading?(pathname: string): void
  /** Runs something that sees one publication: the named one, or the one in force when it first looks. */
  pinContent<T>(act: () => T, hash?: string): T
}

/** What stands between the network and Next, in the same process. */
export function createFront(options: FrontOptions): RequestListener {
  const { host, protocol } = new URL(options.siteUrl)
  const https = protocol === 'https:'
  const { 'content-security-policy': policy, ...others } = securityHeaders({ https })
  const site = {
    ...options,
    host,
    https,
    // Next's tools for developing need what a policy would refuse.
    base: options.dev || !policy ? others : { ...others, 'content-security-policy': policy },
    known: new KnownAddresses(),
    cache: new PageCache({
      onFailure: (error) => log.error('front.failed', describeError(error)),
      onLook: (found) => processMetrics().looks.add({ found }),
    }),
  }
  return (request, response) => {
    if (answerAtOnce(request, response, site)) return
    const visit = new Visit(request, response, site)
    visit.serve().catch((error) => visit.fail(error))
  }
}
