import { raw, statusIn } from './raw-socket'
import { builtRoutes } from './routes'
import { type Scenario, tallied } from './scenario'
import { signUpAll } from './sign-up-all'

const spellings = (path: string): string[] => [
  path,
  `${path}.rsc`,
  `${path}?_rsc=abcde`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}/`,
  `${path}.json`,
  `${path}%20`,
  `${path}%2f`,
  `${path};x=1`,
  `${path}#x`,
  path.replace('/owner', '/OWNER'),
  path.replace('/owner', '/%6fwner'),
  path.replace('/owner', '/%256fwner'),
  path.replace('/owner', '/./owner'),
  path.replace('/owner', '/x/../owner'),
  path.replace('/owner', '//owner'),
  path.replace('/owner', '/owner/.'),
  `/_next/data/build${path}.json`,
  `/_next/image?url=${encodeURIComponent(path)}&w=640&q=75`,
]

const dressings: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D', 'Next-Url': '/owner' },
  { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1' },
  {
    'x-matched-path': '/owner/leads',
    'x-invoke-path': '/owner/leads',
    'x-invoke-output': '/owner/leads',
  },
  { 'Next-Resume': '1', 'x-nouriva-refusal': 'x', 'x-nouriva-render': '/owner/leads' },
  { 'X-Original-URL': '/owner/leads', 'X-Rewrite-URL': '/owner/leads' },
  { Cookie: 'nouriva-owner=; nouriva-owner=x; __Host-nouriva-owner=x' },
  { Cookie: `nouriva-owner=${'A'.repeat(43)}` },
]

export const ownerArea: Scenario = {
  row: 32,
  what: 'every route of the desk without a session: as .rsc, by prefetch and internal headers, and oddly spelt',
  pass: '0 bytes of lead data, nothing may be kept, never 5xx',
  async run(stage) {
    const world = await stage.shared()
    const { people } = await signUpAll(world, 3, 3)
    const secret = new RegExp(
      ['canary\\.', 'Canary', ...people.map(({ email }) => email)].join('|'),
    )
    const { port, host } = new URL(world.url)
    const statuses: number[] = []
    const problems: string[] = []
    const routes = (await builtRoutes()).filter(({ pattern }) => pattern.startsWith('/owner'))
    for (const { path } of routes)
      for (const spelling of stage.some(spellings(path), 4))
        for (const headers of stage.some(dressings, 4)) {
          const lines = Object.entries({ Host: host, Connection: 'close', ...headers })
          const text = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')
          const answer = await raw(Number(port), [`GET ${spelling} HTTP/1.1\r\n${text}\r\n\r\n`])
          const status = statusIn(answer)
          statuses.push(status)
          const what = `${spelling} ${Object.keys(headers)}: ${status}`
          if (secret.test(answer)) problems.push(`lead data: ${what}`)
          if (status >= 500 || status === 0) problems.push(what)
          // A redirect to the site's one spelling of its host or path tells nothing of the desk.
          if (status !== 308 && !/^cache-control: .*no-store/im.test(answer))
            problems.push(`may be kept: ${what}`)
        }
    return {
      counts: `${routes.length} routes × ${spellings('').length} spellings × ${dressings.length} sets of headers`,
      seen: tallied(statuses.sort()),
      problems,
    }
  },
}
