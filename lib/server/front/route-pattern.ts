const sections = ['articles', 'topics', 'authors', 'plan', 'mailbox', 'owner', 'media', 'api']
const alone = [
  'about',
  'contact',
  'privacy',
  'disclaimer',
  'search',
  'healthz',
  'readyz',
  'metrics',
  'trouble',
]
const ofPlan = ['submit', 'sent', 'confirm', 'confirmed', 'resend']

/** What a log may say of an address: the kind of page, never what anybody typed. */
export function routePattern(pathname: string): string {
  const [first = '', ...rest] = pathname.split('/').filter(Boolean)
  if (!first) return '/'
  if (alone.includes(first) && rest.length === 0) return `/${first}`
  if (!sections.includes(first)) return '/*'
  const tail = rest.map((part) => (first === 'plan' && ofPlan.includes(part) ? part : '*'))
  return ['', first, ...tail.slice(0, 2)].join('/')
}
