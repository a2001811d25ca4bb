import { readPage } from '@/lib/server/front/html/read-page'

export type Scanned = { headers: Record<string, string | string[] | undefined>; html: string }

/**
 * The score that Mozilla's HTTP Observatory gives a page of an https site that redirects from http: its table
 * of modifiers, as far as they can come up here, kept by hand (its scanner is no part of the lockfile).
 * @param scanned headers in lower case
 */
export function observatoryScore(scanned: Scanned): {
  score: number
  parts: Record<string, number>
} {
  const parts = {
    policy: scorePolicy(textOf(scanned, 'content-security-policy')),
    cookies: scoreCookies([scanned.headers['set-cookie'] ?? []].flat()),
    sharing: scoreSharing(scanned),
    referrer: scoreReferrer(textOf(scanned, 'referrer-policy')),
    transport: scoreTransport(textOf(scanned, 'strict-transport-security')),
    integrity: scoreIntegrity(scanned.html),
    sniffing: textOf(scanned, 'x-content-type-options') === 'nosniff' ? 0 : -5,
    framing: scoreFraming(textOf(scanned, 'content-security-policy')),
    resources: scoreResources(textOf(scanned, 'cross-origin-resource-policy')),
  }
  const all = Object.values(parts)
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  const base = 100 + sum(all.filter((part) => part < 0))
  // What is done beyond the needed counts only for a site that does the needed.
  return { score: base < 90 ? base : base + sum(all.filter((part) => part > 0)), parts }
}

const textOf = ({ headers }: Scanned, name: string) => String(headers[name] ?? '')

function rulesOf(policy: string): Map<string, string[]> {
  const rules = policy.split(';').map((rule) => rule.trim().split(/\s+/))
  return new Map(rules.map(([name = '', ...sources]) => [name, sources]))
}

const broad = new Set(['*', 'http:', 'https:', 'ftp:', 'data:', "'unsafe-inline'"])

function scorePolicy(policy: string): number {
  if (!policy) return -25
  const rules = rulesOf(policy)
  const sourcesOf = (name: string) => rules.get(name) ?? rules.get('default-src') ?? ['*']
  if ([...sourcesOf('script-src'), ...sourcesOf('object-src')].some((one) => broad.has(one)))
    return -20
  if (/'unsafe-eval'/.test(policy)) return -10
  if (sourcesOf('style-src').some((one) => broad.has(one))) return 0
  return rules.get('default-src')?.join() === "'none'" ? 10 : 5
}

function scoreCookies(cookies: string[]): number {
  if (cookies.length === 0) return 0
  const all = (flag: RegExp) => cookies.every((cookie) => flag.test(cookie))
  if (!all(/;\s*secure/i)) return -40
  if (!all(/;\s*httponly/i)) return -30
  return all(/;\s*samesite=(?:lax|strict)/i) ? 5 : 0
}

const scoreSharing = (scanned: Scanned) =>
  textOf(scanned, 'access-control-allow-credentials') === 'true' ? -50 : 0

function scoreReferrer(policy: string): number {
  const kind = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
  if (!policy) return 0
  return kind.includes(policy) ? 5 : -5
}

function scoreTransport(header: string): number {
  if (!header) return -20
  return Number(/max-age=(\d+)/.exec(header)?.[1] ?? 0) >= 15_768_000 ? 0 : -10
}

function scoreIntegrity(html: string): number {
  const loaded = readPage(html).elements.filter(
    ({ tagName, properties }) => tagName === 'script' && properties.src,
  )
  if (loaded.some(({ properties }) => /^(?:\w+:)?\/\//.test(String(properties.src)))) return -5
  return loaded.some(({ properties }) => properties.integrity) ? 5 : 0
}

const scoreFraming = (policy: string) =>
  rulesOf(policy).get('frame-ancestors')?.join() === "'none'" ? 5 : -20

function scoreResources(policy: string): number {
  if (policy === 'same-origin' || policy === 'same-site') return 10
  return 0
}
