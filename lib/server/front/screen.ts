import type { IncomingMessage } from 'node:http'
import { aliasTarget } from '@/lib/content/aliases'
import { env } from '@/lib/env'
import type { Captured } from './captured-response'
import { plainAnswer } from './plain-answer'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']
/** Asked by balancers and monitors, by whatever name they know this machine. */
const anyHost = ['/healthz', '/readyz', '/metrics']

const moved = (location: string): Captured =>
  plainAnswer(308, 'Moved', { location, 'cache-control': 'public, max-age=3600' })

/** The answer to a request that needs no page: wrong method, no host, another name, an old address. Null otherwise. */
export async function screen(request: IncomingMessage, url: URL | null): Promise<Captured | null> {
  const { method = '', headers } = request
  if (!methods.includes(method))
    return plainAnswer(405, 'This method is not served here.', { allow: methods.join(', ') })
  if (!url || !headers.host || !/^[\w.:[\]-]+$/.test(headers.host))
    return plainAnswer(400, 'This request cannot be understood.')
  if (method === 'OPTIONS') return plainAnswer(204, '', { allow: methods.join(', ') })
  if (method === 'POST' || anyHost.includes(url.pathname)) return null
  const { siteUrl } = env()
  if (headers.host !== new URL(siteUrl).host) return moved(`${siteUrl}${url.pathname}${url.search}`)
  // Before a first publication there are no aliases, and that is not this function's to tell.
  const target = await aliasTarget(url.pathname).catch(() => null)
  return target ? moved(target) : null
}
