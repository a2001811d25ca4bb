import { promises as dns } from 'node:dns'
import { LRUCache } from 'lru-cache'
import MailChecker from 'mailchecker'

export type DomainCheck = {
  /** False only when it is certain that no server takes mail for the domain. */
  takesMail: boolean
  /** Whether the domain lends addresses for minutes: told to the owner, never to the visitor. */
  disposable: boolean
}

export type Lookup = Pick<typeof dns, 'resolveMx' | 'resolve4' | 'resolve6' | 'resolveNs'>

const LIMIT_MS = 1_000
/** Reserved for documents and tests (RFC 2606, RFC 6761): what a name server says of them means nothing. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/

const known = new LRUCache<string, boolean>({ max: 1_000, ttl: 10 * 60 * 1000 })

/**
 * What the part after the @ says, before a first mail goes out. Asks name servers for at most a
 * second; whatever is not certain counts as taking mail. Never throws.
 */
export async function checkDomain(address: string, lookup: Lookup = dns): Promise<DomainCheck> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return { takesMail: await takesMail(domain, lookup), disposable: isDisposable(domain) }
}

/** The list names domains; every name below one of them belongs to it. */
function isDisposable(domain: string): boolean {
  const list = MailChecker.blacklist()
  const labels = domain.split('.')
  return labels.some((_, nth) => list.has(labels.slice(nth).join('.')))
}

async function takesMail(domain: string, lookup: Lookup): Promise<boolean> {
  if (reserved.test(domain)) return true
  const before = known.get(domain)
  if (before !== undefined) return before
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, LIMIT_MS, null).unref()
  })
  const answer = await Promise.race([ask(domain, lookup).catch(() => null), late])
  if (answer !== null) known.set(domain, answer)
  return answer ?? true
}

/** RFC 5321, 5.1: mail goes to MX, without any to the host itself; a single empty MX refuses all (RFC 7505). */
async function ask(domain: string, lookup: Lookup): Promise<boolean | null> {
  const servers = await lookup.resolveMx(domain).catch(absent)
  if (servers === 'no-domain') return (await resolverWorks(lookup)) ? false : null
  if (servers !== 'none')
    return !servers.every(({ exchange }) => exchange === '' || exchange === '.')
  const hosts = await Promise.all([
    lookup.resolve4(domain).catch(absent),
    lookup.resolve6(domain).catch(absent),
  ])
  return !hosts.every((found) => typeof found === 'string')
}

/** Says of an error that the name is not there; any other error is no answer. */
function absent(error: NodeJS.ErrnoException): 'no-domain' | 'none' {
  if (error.code === 'ENOTFOUND') return 'no-domain'
  if (error.code === 'ENODATA') return 'none'
  throw error
}

/** Some networks answer "no such name" to everything: then they say nothing of this one. */
const resolverWorks = (lookup: Lookup): Promise<boolean> =>
  lookup.resolveNs('com').then(
    (names) => names.length > 0,
    () => false,
  )
