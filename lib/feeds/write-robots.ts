import { absoluteUrl } from '@/lib/site'

/** Addresses that say something to one person only, or nothing to anybody but us. */
const closed = [
  '/api/',
  '/mailbox',
  '/metrics',
  '/my-data',
  '/owner',
  '/plan/check',
  '/plan/confirm',
  '/plan/resume',
  '/plan/sent',
  '/preferences',
  '/search',
  '/subscribe/',
  '/unsubscribe',
]

/**
 * robots.txt (RFC 9309). Everybody may read, but the robots that the operator refuses.
 * @param refused their names, such as GPTBot
 */
export function writeRobots(refused: readonly string[]): string {
  const groups = [
    ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /'],
    ...refused.map((name) => [`User-agent: ${name}`, 'Disallow: /']),
    [`Sitemap: ${absoluteUrl('/sitemap.xml')}`],
  ]
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
