import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { withRefusals } from '@/lib/forms/kept-refusals'
import { describeError, inRequest, type LogFields, log } from '@/lib/log'
import { countAnswer } from '@/lib/metrics/process-metrics'
import { askHandler, headersOf } from './ask-handler'
import { askNext, VisitorGone } from './ask-next'
import { keptAddress } from './cache/kept-routes'
import type { KnownAddresses } from './cache/known-addresses'
import type { Make, PageCache } from './cache/page-cache'
import { sendKept } from './cache/send-kept'
import { cleanHeaders } from './clean-headers'
import { compress } from './compress'
import { CONTENT_ADDRESS, withReload } from './dev-reload'
import { sendFile } from './files/send-file'
import { finishPage } from './finish-page'
import type { FrontOptions } from './front'
import { handledAt } from './handled-at'
import { areaOf } from './headers/area'
import { contentPolicy } from './headers/content-policy'
import { guardToken } from './headers/guard-token'
import type { Headers } from './headers/security-headers'
import { SPECULATION_ADDRESS } from './headers/speculation'
import { isReading } from './is-reading'
import { isStreamed } from './is-streamed'
import { keepPosted } from './keep-posted'
import { makeKept } from './make-kept'
import { findWrongMethod, withAllow } from './methods'
import { originForm } from './origin-form'
import type { Page } from './page'
import { readBody } from './read-body'
import { redirectTarget } from './redirect'
import { findFault, type Refusal } from './refuse'
import { rulesAnswer } from './rules-answer'
import { sendPage, sendRedirect, sendRefusal } from './send'
import { settlePage } from './settle-page'
import { troublePage } from './trouble-page'

export type FrontSite = FrontOptions & {
  host: string
  https: boolean
  base: Headers
  cache: PageCache
  known: KnownAddresses
}

/** Next's own files, and what its browser code asks for while developing. */
const ofNext = /^\/(?:_next\/|__nextjs)/
/** Asked for every few seconds by machines: not worth a line each. */
const unlogged = new Set(['/healthz', '/readyz', '/metrics'])

const REDIRECTED = 308

/** One request, from its first look to its last line in the log. */
export class Visit {
  readonly #id = randomUUID()
  readonly #began = performance.now()
  readonly #method: string
  readonly #pathname: string
  #pattern: string | undefined

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly site: FrontSite,
  ) {
    this.#method = request.method ?? 'GET'
    request.url = handledAt(this.#method, originForm(request))
    this.#pathname = (request.url ?? '/').split('?', 1)[0] as string
    // A connection that breaks is no failure of ours; 'close' tells those who wait.
    request.on('error', () => {})
    response.on('error', () => {})
  }

  async serve(): Promise<void> {
    const posted = this.#method === 'POST'
    await inRequest(this.#id, () =>
      posted ? withRefusals(this.#id, () => this.#serveAny()) : this.#serveAny(),
    )
  }

  async #serveAny(): Promise<void> {
    const { request, site } = this
    const fault = findFault(request)
    if (fault) return this.#refuse(fault)
    const clientCode = site.dev || areaOf(this.#pathname) === 'owner'
    const { trustedProxies } = site
    cleanHeaders(request, { clientCode, trustedProxies, requestId: this.#id })
    if (this.#pathname === '/readyz' && !site.isReady())
      return this.#refuse({ status: 503, text: 'not ready' })
    const location = await redirectTarget(request, site)
    if (location) return this.#redirect(location)
    if (await this.#serveFile()) return
    await this.#serveRoute()
  }

  /** What needs no rendering. @returns whether that was it */
  async #serveFile(): Promise<boolean> {
    const { request, response, site } = this
    const file = site.files.find(this.#pathname)
    const rules = this.#pathname === SPECULATION_ADDRESS
    const wrong = file || rules ? findWrongMethod(this.#method, 'file') : null
    if (wrong) this.#refuse(wrong)
    else if (file) this.#count(await sendFile(request, response, file, site.base), '(file)')
    else if (rules) this.#refuse(rulesAnswer)
    else if (site.dev && this.#pathname === CONTENT_ADDRESS)
      this.#refuse({ status: 200, text: (await site.contentHash()) ?? '' })
    else if (!ofNext.test(this.#pathname)) return false
    else if (site.dev) await this.#passToNext()
    else this.#refuse({ status: 404, text: 'There is nothing at this address' })
    return true
  }

  async #passToNext(): Promise<void> {
    for (const [name, value] of Object.entries(this.site.base)) this.response.setHeader(name, value)
    await this.site.handler(this.request, this.response)
  }

  async #serveRoute(): Promise<void> {
    const { request, site } = this
    const { pattern, kind } = site.routeOf(this.#pathname)
    this.#pattern = pattern
    const wrong = findWrongMethod(this.#method, kind)
    if (wrong) return this.#refuse(wrong)
    const url = request.url ?? '/'
    const address = this.#isReading() && !site.dev ? keptAddress(pattern, url) : null
    const hash = address && (await site.contentHash())
    if (!address || !hash) return site.pinContent(() => this.#servePage())
    await this.#serveKept(address, hash)
  }

  async #serveKept(address: string, hash: string): Promise<void> {
    const { request, response, site } = this
    const key = `${hash} ${address}`
    const onTrouble = ({ status }: Page) => log.error('request.failed', this.#fields(status))
    const make: Make = (before) =>
      makeKept(address, { ...site, requestId: this.#id, onTrouble }, before)
    const found = await site.cache.get(key, (before) => site.pinContent(() => make(before), hash))
    if (!('etag' in found)) return this.#send(found)
    const pattern = this.#pattern ?? ''
    if (isReading(pattern, request)) site.onReading?.(this.#pathname)
    this.#log(await sendKept(request, response, found, site.cache.ageOf(found)))
    site.known.add(hash, request.url ?? '/', { key, pattern })
  }

  async #servePage(): Promise<void> {
    const { request, response, site } = this
    const body = this.#method === 'POST' ? await readBody(request) : Buffer.alloc(0)
    if (body === 'gone') return
    if (body === 'too-large') return this.#refuse({ status: 413, text: 'Too large' })
    const nonce = this.#nonce()
    const outlet = isStreamed(this.#pattern) ? (head: Page) => this.#open(head) : undefined
    const ask = askNext(site.handler, request, response, body, outlet)
    // A page that is not there suggests others by what was asked for.
    const extra = { 'x-nouriva-path': this.#pathname }
    const asked = { method: this.#method, path: request.url ?? '/', extra }
    const first = await withAllow(await this.#askFirst(() => ask(asked), body), asked, ask)
    if (response.headersSent) return this.#log(first.status)
    const page = await settlePage(first, asked, ask, {
      dev: site.dev,
      onTrouble: ({ status }) => log.error('request.failed', this.#fields(status)),
      keepPosted: async () =>
        this.#method === 'POST'
          ? keepPosted({ headers: headersOf(request), body, siteUrl: site.siteUrl })
          : null,
    })
    const base = guardToken(site.base, request.url ?? '/')
    const whole = site.dev ? withReload(page) : page
    await this.#send(finishPage(whole, { ...site, base, pathname: this.#pathname, ...nonce }))
  }

  /** Begins an answer that goes out as it is made. @returns null for what is no such answer after all */
  #open(head: Page): ServerResponse | null {
    if (head.status !== 200 || this.#method !== 'GET') return null
    const { status, headers } = finishPage(head, { ...this.site, pathname: this.#pathname })
    return this.response.writeHead(status, headers)
  }

  /** A post goes to its handler where that can be had without Next. */
  async #askFirst(next: () => Promise<Page>, body: Buffer): Promise<Page> {
    const { request, response, site } = this
    if (this.#method !== 'POST' || !site.postHandlers) return next()
    const handler = await site.postHandlers(this.#pattern ?? '')
    if (!handler) return next()
    return askHandler(handler, { request, response, body, siteUrl: site.siteUrl })
  }

  /** The owner's desk: Next writes the nonce of this header into its scripts. */
  #nonce(): { nonce?: string } {
    const area = areaOf(this.#pathname)
    if (area !== 'owner' || this.site.dev) return {}
    const nonce = randomBytes(16).toString('base64')
    const policy = contentPolicy({ area, https: this.site.https, nonce })
    this.request.headers['content-security-policy'] = policy
    return { nonce }
  }

  async #send(page: Page): Promise<void> {
    sendPage(this.response, await compress(page, this.#accepted()))
    this.#log(page.status)
  }

  #refuse(refusal: Refusal): void {
    sendRefusal(this.response, refusal, this.site.base)
    this.#pattern ??= refusal.status < 400 ? '(file)' : '(refused)'
    this.#log(refusal.status)
  }

  #redirect(location: string): void {
    sendRedirect(this.response, location, this.site.base)
    this.#pattern = '(moved)'
    this.#log(REDIRECTED)
  }

  /** The last resort: a fault of the front itself. */
  async fail(error: unknown): Promise<void> {
    if (error instanceof VisitorGone) return
    log.error('front.failed', { requestId: this.#id, ...describeError(error) })
    const { status, headers, body } = await troublePage(() => Promise.reject(error))
    await this.#send({ status, headers: { ...this.site.base, ...headers }, body })
  }

  #isReading(): boolean {
    return this.#method === 'GET' || this.#method === 'HEAD'
  }

  #accepted(): string {
    return String(this.request.headers['accept-encoding'] ?? '')
  }

  #log(status: number): void {
    const fields = this.#fields(status)
    this.#count(status, fields.route)
    if (!unlogged.has(this.#pathname) || status >= 500) log.info('request', fields)
  }

  #count(status: number, route: string): void {
    const ms = performance.now() - this.#began
    countAnswer({ route, method: this.#method, status, ms })
  }

  #fields(status: number): LogFields & { route: string } {
    const ms = Math.round(performance.now() - this.#began)
    const route = this.#pattern ?? this.site.routeOf(this.#pathname).pattern
    return { requestId: this.#id, method: this.#method, route, status, ms }
  }
}
