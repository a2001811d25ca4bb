import { createHash } from 'node:crypto'
import { fileStyle } from '@/lib/content/media/palette'
import type { Area } from './area'

/** Where browsers send what a policy has refused. */
export const REPORT_ADDRESS = '/api/csp'

export type PolicyFacts = {
  area: Area
  https: boolean
  /** The texts of the style elements that the page holds. */
  styles?: string[]
  /** Whether the page links to style sheets, as all do whose styles do not stand in them. */
  sheets?: boolean
  /** Whether the page loads modules of ours. */
  modules?: boolean
  /** Only for the owner's desk, whose scripts Next writes. */
  nonce?: string
}

/** The source expression that lets exactly this text pass. */
export const sourceHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page may load and do: nothing that is not named here. */
export function contentPolicy(facts: PolicyFacts): string {
  const { area, https, styles = [], sheets = true, modules = false, nonce } = facts
  const rules: Record<string, string[]> = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'style-src': [...(sheets ? ["'self'"] : []), ...styles.map(sourceHash)],
  }
  // The rules for prefetching are fetched as a script would be, so that every page needs this much.
  rules['script-src'] = nonce ? [`'nonce-${nonce}'`, "'strict-dynamic'"] : ["'self'"]
  if (modules || nonce) rules['connect-src'] = ["'self'"]
  // Shown mails style themselves by attributes. This page exists on the developer's own machine alone.
  if (area === 'mailbox') rules['style-src'] = ["'self'", "'unsafe-inline'"]
  if (https) rules['upgrade-insecure-requests'] = []
  // By report-uri alone: every browser knows it, and report-to costs each page a header of its own besides.
  rules['report-uri'] = [REPORT_ADDRESS]
  return Object.entries(rules)
    .filter(([name, values]) => values.length > 0 || name === 'upgrade-insecure-requests')
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}

/** For what is no page: whoever opens it as one gets a document that can do nothing. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'"

/** For a drawing that is opened by itself: it may wear its own colours. */
export const drawingPolicy = closedPolicy.replace(';', `; style-src ${sourceHash(fileStyle)};`)
