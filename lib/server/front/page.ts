import type { OutgoingHttpHeaders } from 'node:http'

/** A whole answer, ready to be sent. */
export type Page = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** What Next is asked for a page: the method, the address, and headers beside those of the visitor. */
export type Question = { method: string; path: string; extra?: Record<string, string> }

/** Puts a question to Next. Throws when the visitor has gone. */
export type Ask = (question: Question) => Promise<Page>

/** Says of a page that it needs none of Next's browser code, wherever it is shown. It leaves the house nowhere. */
export const PLAIN_HEADER = 'x-nouriva-plain'

export const isHtml = (page: Page): boolean =>
  String(page.headers['content-type'] ?? '').startsWith('text/html')
