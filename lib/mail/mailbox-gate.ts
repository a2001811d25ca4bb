import { env, isLoopback } from '@/lib/env'

/** Set by the front where a proxy passed the request on: Next itself adds X-Forwarded-… to every one. */
const FORWARDED_HEADER = 'x-nouriva-forwarded'

/**
 * Whether the local mailbox may be shown: no provider key, a site and a request that both name this
 * very machine, and nothing in between that forwards requests.
 */
export function mailboxIsOpen(headers: Headers): boolean {
  const { localMailbox, siteIsLoopback } = env()
  const host = headers.get('host')
  if (!localMailbox || !siteIsLoopback || !host || headers.has(FORWARDED_HEADER)) return false
  const name = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?$/i.exec(host)?.[1]
  return name !== undefined && isLoopback(name)
}
