import { env, isLoopback } from '@/lib/env'

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/**
 * Whether the local mailbox may be shown: no provider key, a site and a request that both name this
 * very machine, and nothing in between that forwards requests.
 */
export function mailboxIsOpen(headers: Headers): boolean {
  const { localMailbox, siteIsLoopback } = env()
  const host = headers.get('host')
  if (!localMailbox || !siteIsLoopback || !host || forwarded.some((name) => headers.has(name)))
    return false
  const name = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?$/i.exec(host)?.[1]
  return name !== undefined && isLoopback(name)
}
