import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Page } from './page'

/** Below this a header costs more than compression saves. */
const SMALL_BYTES = 1024
/** Between speed and size for pages that are rendered for one request. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const isText = /^(?:text\/|application\/(?:json|[\w.-]+\+(?:xml|json)|xml)|image\/svg)/

const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, QUALITY),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/**
 * The page as this client can read it: brotli before gzip before as it is.
 * @param accepted the request's Accept-Encoding
 */
export async function compress(page: Page, accepted = ''): Promise<Page> {
  const { headers, body } = page
  if (!isText.test(String(headers['content-type'] ?? '')) || headers['content-encoding'])
    return page
  const vary = { ...headers, vary: 'accept-encoding' }
  const encoding = (['br', 'gzip'] as const).find((name) => accepts(accepted, name))
  if (!encoding || body.length < SMALL_BYTES) return { ...page, headers: vary }
  const encoded = { ...vary, 'content-encoding': encoding }
  return { ...page, headers: encoded, body: await encoders[encoding](body) }
}

/** Whether a coding is named, and not with a weight of nothing. */
function accepts(header: string, coding: string): boolean {
  const entry = header.split(',').find((part) => part.split(';', 1)[0]?.trim() === coding)
  return entry !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(entry)
}
