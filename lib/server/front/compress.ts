import { Encodings, isCompressible } from './encodings'
import type { Page } from './page'

/**
 * The page as this client can read it: brotli before gzip before as it is.
 * @param accepted the request's Accept-Encoding
 */
export async function compress(page: Page, accepted = ''): Promise<Page> {
  const { headers, body } = page
  const type = String(headers['content-type'] ?? '')
  if (!isCompressible(type) || headers['content-encoding']) return page
  const made = await new Encodings(body, type).of(accepted, 'quick')
  const vary = { ...headers, vary: 'accept-encoding' }
  if (made.coding === 'identity') return { ...page, headers: vary }
  return { ...page, headers: { ...vary, 'content-encoding': made.coding }, body: made.body }
}
