import { createHash, timingSafeEqual } from 'node:crypto'
import { env, isLoopback } from '@/lib/env'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether a request may read metrics: it carries METRICS_TOKEN, or comes from this machine, names it, and was
 * passed on by nobody.
 */
export function mayReadMetrics(headers: Headers): boolean {
  const { metricsToken } = env()
  const given = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (given)
    return metricsToken !== undefined && timingSafeEqual(digest(given), digest(metricsToken))
  if (headers.has('x-nouriva-forwarded')) return false
  const name = (headers.get('host') ?? '').replace(/:\d+$/, '')
  return isLoopback(name) && isOwnAddress(headers.get('x-nouriva-client') ?? '')
}

const isOwnAddress = (address: string) => /^(?:(?:::ffff:)?127\.\d+\.\d+\.\d+|::1)$/i.test(address)
