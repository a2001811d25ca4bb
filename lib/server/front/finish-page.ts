import type { OutgoingHttpHeaders } from 'node:http'
import { type Area, areaOf } from './headers/area'
import { contentPolicy, drawingPolicy } from './headers/content-policy'
import type { Headers } from './headers/security-headers'
import { SPECULATION_ADDRESS } from './headers/speculation'
import { type OwnFiles, type PublicHtml, publicHtml } from './html/public-html'
import { isHtml, type Page, PLAIN_HEADER } from './page'

/** What Next tells itself, or tells of itself. */
const internal =
  /^(?:x-nouriva-|x-middleware-|x-powered-by$|transfer-encoding$|connection$|keep-alive$|vary$)/
/** Beside a page: what only Next's browser code reads, and preloads of what is cut out of it. */
const besideHtml = /^(?:x-nextjs-|link$)/

export type Finishing = {
  pathname: string
  /** What every answer carries. */
  base: Headers
  https: boolean
  dev: boolean
  files: OwnFiles
  /** The owner's desk: what its scripts were rendered with. */
  nonce?: string
  /** Whether this may become a kept answer: then nothing forbids that yet. */
  forAll?: boolean
}

export type Finished = Page & { passing: boolean }

/**
 * Makes what Next has answered fit to be sent: without what is internal, with the headers of every answer,
 * and a page with its content policy. A page for one visitor is not to be kept by anybody.
 */
export function finishPage(page: Page, how: Finishing): Finished {
  const headers: OutgoingHttpHeaders = { ...how.base, ...ofTheRoute(page) }
  if (!isHtml(page)) return { ...page, headers: finishOther(headers, how), passing: false }
  const area = PLAIN_HEADER in page.headers ? 'public' : areaOf(how.pathname)
  const { html, ...facts } = how.dev || area === 'owner' ? asItIs(page) : stripped(page, how)
  if (!how.dev) headers['content-security-policy'] = policyOf(area, facts, how)
  const mayBeKept = how.forAll === true && page.status === 200 && !facts.passing
  if (mayBeKept) {
    delete headers['cache-control']
    headers['speculation-rules'] = `"${SPECULATION_ADDRESS}"`
  } else headers['cache-control'] = 'no-store'
  return { status: page.status, headers, body: html, passing: facts.passing }
}

function ofTheRoute(page: Page): OutgoingHttpHeaders {
  const html = isHtml(page)
  const kept = Object.entries(page.headers).filter(
    ([name]) => !internal.test(name) && !(html && besideHtml.test(name)),
  )
  return Object.fromEntries(kept)
}

function finishOther(headers: OutgoingHttpHeaders, how: Finishing): OutgoingHttpHeaders {
  headers['cache-control'] ??= 'no-store'
  // Pictures are shown beside shared links and in feeds, on other sites.
  if (how.pathname.startsWith('/media/')) headers['cross-origin-resource-policy'] = 'cross-origin'
  // While developing there is no policy.
  const policy = !how.dev && String(headers['content-type']).startsWith('image/svg')
  if (policy) headers['content-security-policy'] = drawingPolicy
  return headers
}

type Facts = Pick<PublicHtml, 'styles' | 'sheets' | 'modules' | 'passing'>

const asItIs = (page: Page): Facts & { html: Buffer } => ({
  html: page.body,
  styles: [],
  sheets: true,
  modules: true,
  passing: false,
})

function stripped(page: Page, { files }: Finishing): Facts & { html: Buffer } {
  const { html, ...facts } = publicHtml(page.body.toString(), files)
  return { ...facts, html: Buffer.from(html) }
}

function policyOf(area: Area, facts: Facts, { https, nonce }: Finishing): string {
  const { styles, sheets, modules } = facts
  return contentPolicy({
    area,
    https,
    styles,
    sheets,
    modules,
    ...(nonce && area === 'owner' && { nonce }),
  })
}
