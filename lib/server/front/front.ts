import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describeError, type LogFields, log } from '@/lib/log'
import { askNext, type Handler, VisitorGone } from './ask-next'
import { cleanHeaders } from './clean-headers'
import { compress } from './compress'
import { CONTENT_ADDRESS, withReload } from './dev-reload'
import type { Page } from './page'
import { readBody } from './read-body'
import { redirectTarget } from './redirect'
import { findFault } from './refuse'
import type { RoutePattern } from './route-patterns'
import { sendPage, sendRedirect, sendRefusal } from './send'
import { settlePage } from './settle-page'
import { troublePage } from './trouble-page'

export type FrontOptions = {
  /** Next's request handler. */
  handler: Handler
  dev: boolean
  siteUrl: string
  trustedProxies: number
  routeOf: RoutePattern
  /** False before the database is migrated and as soon as shutdown begins: /readyz then says 503 at once. */
  isReady(): boolean
  aliasTarget(pathname: string): Promise<string | null>
  contentHash(): Promise<string | null>
}

/** Next's own files, and what its browser code asks for while developing. */
const assets = /^\/(?:_next\/|__nextjs)/
/** Asked for every few seconds by machines: not worth a line each. */
const unlogged = new Set(['/healthz', '/readyz', '/metrics'])

/** What stands between the network and Next, in the same process. */
export function createFront(options: FrontOptions): RequestListener {
  return (request, response) => {
    const visit = new Visit(request, response, options)
    visit.serve().catch((error) => visit.fail(error))
  }
}

class Visit {
  readonly #id = randomUUID()
  readonly #began = performance.now()
  readonly #method: string
  readonly #pathname: string

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly options: FrontOptions,
  ) {
    this.#method = request.method ?? 'GET'
    this.#pathname = (request.url ?? '/').split('?', 1)[0] as string
    // A connection that breaks is no failure of ours; 'close' tells those who wait.
    request.on('error', () => {})
    response.on('error', () => {})
  }

  async serve(): Promise<void> {
    const { request, response, options } = this
    const { dev, trustedProxies, handler } = options
    const fault = findFault(request)
    if (fault) return sendRefusal(response, fault)
    const clientCode = dev || this.#pathname.startsWith('/owner')
    cleanHeaders(request, { clientCode, trustedProxies, requestId: this.#id })
    if (this.#pathname === '/readyz' && !options.isReady())
      return sendRefusal(response, { status: 503, text: 'not ready' })
    const location = await redirectTarget(request, options)
    if (location) return sendRedirect(response, location)
    if (assets.test(this.#pathname)) return handler(request, response)
    if (dev && this.#pathname === CONTENT_ADDRESS)
      return sendRefusal(response, { status: 200, text: (await options.contentHash()) ?? '' })
    await this.#servePage()
  }

  async #servePage(): Promise<void> {
    const { request, response, options } = this
    const body = this.#method === 'POST' ? await readBody(request) : Buffer.alloc(0)
    if (body === 'gone') return
    if (body === 'too-large') return sendRefusal(response, { status: 413, text: 'Too large' })
    const ask = askNext(options.handler, request, response, body)
    // A page that is not there suggests others by what was asked for.
    const extra = { 'x-nouriva-path': this.#pathname }
    const asked = { method: this.#method, path: request.url ?? '/', extra }
    const first = await ask(asked)
    const page = await settlePage(first, asked, ask, {
      dev: options.dev,
      onTrouble: ({ status }) => log.error('request.failed', this.#fields(status)),
    })
    const whole = options.dev ? withReload(page) : page
    this.#send(await compress(whole, String(request.headers['accept-encoding'] ?? '')))
  }

  #send(page: Page): void {
    sendPage(this.response, page, this.#method)
    if (!unlogged.has(this.#pathname) || page.status >= 500)
      log.info('request', this.#fields(page.status))
  }

  /** The last resort: a fault of the front itself. */
  async fail(error: unknown): Promise<void> {
    if (error instanceof VisitorGone) return
    log.error('front.failed', { requestId: this.#id, ...describeError(error) })
    this.#send(await troublePage(() => Promise.reject(error)))
  }

  #fields(status: number): LogFields {
    const ms = Math.round(performance.now() - this.#began)
    const route = this.options.routeOf(this.#pathname)
    return { requestId: this.#id, method: this.#method, route, status, ms }
  }
}
