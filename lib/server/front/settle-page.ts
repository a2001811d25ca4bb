import { findRefusal, forgetRefusal } from '@/lib/forms/kept-refusals'
import { REFUSAL_HEADER, RENDER_HEADER } from '@/lib/forms/refusal'
import { ownTurn } from './own-turn'
import { type Ask, isHtml, type Page, type Question } from './page'
import { troublePage } from './trouble-page'

/** An address that no route has: Next answers it with the whole not-found page. */
const NOWHERE = '/__missing'

type Settling = {
  dev: boolean
  onTrouble(page: Page): void
  keepPosted?(): Promise<string | null>
}

/**
 * Turns Next's first answer into the one that is sent:
 * a refused form becomes the form's page with what was typed; a page that said notFound(), which Next
 * answers with an empty shell that needs JavaScript, becomes the not-found page; a failure becomes the
 * page about trouble, which holds what was posted.
 * @param asked the question that was answered; @param onTrouble told of each failure
 * @param keepPosted keeps the form that was posted; @returns under which id, if it is one of ours
 */
export async function settlePage(
  first: Page,
  asked: Question,
  ask: Ask,
  options: Settling,
): Promise<Page> {
  const formPath = first.headers[RENDER_HEADER]
  if (typeof formPath === 'string')
    return settlePage(await refusedForm(first, formPath, ask), asked, ask, options)
  if (isBareNotFound(first)) return notFoundPage(asked, ask)
  // While developing, Next's own page shows the error.
  if (!isFailure(first) || options.dev) return first
  options.onTrouble(first)
  if (asked.method === 'HEAD') return { ...first, status: 503, headers: {} }
  return troublePage(ask, await options.keepPosted?.())
}

async function refusedForm(refusal: Page, formPath: string, ask: Ask): Promise<Page> {
  const { 'retry-after': retryAfter, 'set-cookie': cookies } = refusal.headers
  const id = String(refusal.headers[REFUSAL_HEADER])
  await ownTurn()
  // An empty form would look as if nothing had been sent.
  if (!findRefusal(id)) return { status: 500, headers: {}, body: Buffer.alloc(0) }
  const extra = { [REFUSAL_HEADER]: id }
  const page = await ask({ method: 'GET', path: formPath, extra }).finally(() => forgetRefusal(id))
  if (page.status !== 200) return { ...page, status: 500 }
  const headers = { ...page.headers, 'cache-control': 'no-store' }
  if (retryAfter) headers['retry-after'] = retryAfter
  if (cookies)
    headers['set-cookie'] = [cookies, page.headers['set-cookie'] ?? []].flat() as string[]
  return { status: refusal.status, headers, body: page.body }
}

async function notFoundPage(asked: Question, ask: Ask): Promise<Page> {
  const extra = { 'x-nouriva-path': asked.path.split('?', 1)[0] as string }
  const page = await ask({ method: 'GET', path: NOWHERE, extra })
  return { ...page, status: 404 }
}

const isBareNotFound = (page: Page) =>
  page.status === 404 && isHtml(page) && page.body.includes('<html id="__next_error__"')

/**
 * No route of ours says 500: then something broke, whatever Next says about it. A route handler that answers
 * 503 in its own words has a content type, and is believed.
 */
const isFailure = (page: Page) =>
  page.status === 500 ||
  (page.status > 500 &&
    (isHtml(page) || !page.headers['content-type']) &&
    !page.headers['retry-after'])
