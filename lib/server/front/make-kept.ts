import { askForAll, type Handler } from './ask-next'
import type { Kept, Made } from './cache/page-cache'
import { renderingOf } from './cache/rendering'
import { type Finishing, finishPage } from './finish-page'
import { isHtml, type Page } from './page'
import { settlePage } from './settle-page'

type How = Omit<Finishing, 'pathname' | 'forAll' | 'nonce'> & {
  handler: Handler
  host: string
  requestId: string
  onTrouble(page: Page): void
}

/**
 * Has Next make the answer at an address for everybody. It may be kept when it is one and all is well: no
 * error, no cookie; only briefly when a part of it shows a passing state.
 * @param before what is kept at the address: it stays when Next says the same once more
 */
export async function makeKept(path: string, how: How, before?: Kept): Promise<Made> {
  const [pathname = '/'] = path.split('?', 1)
  const ask = askForAll(how.handler, how.host)
  const extra = { 'x-nouriva-path': pathname, 'x-nouriva-request-id': how.requestId }
  const asked = { method: 'GET', path, extra }
  const settled = await settlePage(await ask(asked), asked, ask, how)
  const rendering = isHtml(settled) ? renderingOf(settled) : undefined
  if (before && rendering && before.rendering === rendering)
    return { page: before.page, keep: 'for all', rendering }
  const { passing, ...page } = finishPage(settled, { ...how, pathname, forAll: true })
  const forbidden = /no-store|private/.test(String(page.headers['cache-control'] ?? ''))
  const well = page.status === 200 && !page.headers['set-cookie']
  if (well && passing) return { page, keep: 'briefly' }
  return { page, keep: well && !forbidden ? 'for all' : 'never', rendering }
}
