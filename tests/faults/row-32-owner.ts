import { formBody, type Typed } from '@/tests/site/visitor'
import { drain } from './drain'
import { changedSince, stateOf } from './mailed-links'
import { ownerCookie } from './owner-session'
import { raw, statusIn } from './raw-socket'
import { builtRoutes } from './routes'
import { type Scenario, tallied } from './scenario'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

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

type Dressing = Record<string, string>

const dressings: Dressing[] = [
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

/** What the forms of the desk send, all in one; the ids are of a real lead. */
const formOf = ({ lead, request, email }: Known): Typed => ({
  id: lead,
  lead,
  ids: lead,
  request,
  address: email,
  status: 'contacted',
  next: '2030-01-01',
  note: 'a note of nobody',
  subject: 'a reply of nobody',
  text: 'a reply of nobody',
  key: request,
  act: 'approve',
  decision: 'approve',
  sure: 'yes',
})

type Known = { lead: string; request: string; email: string }

async function knownLead(world: World, email: string): Promise<Known> {
  const [found] = await world.database.query<Known>(
    `SELECT l.id AS lead, r.id AS request, l.address AS email
     FROM leads l JOIN plan_requests r ON r.lead_id = l.id WHERE l.address = $1`,
    [email],
  )
  if (!found) throw new Error('nobody is there whose data could be shown')
  return found
}

/** The same address shows the lead to the owner herself: what is looked for below is there to be found. */
async function isShownToOwner(world: World, { lead, email }: Known): Promise<boolean> {
  const cookie = await ownerCookie(world)
  const answer = await fetch(`${world.url}/owner/leads/${lead}`, { headers: { cookie } })
  return (await answer.text()).includes(email)
}

/** Anybody may begin to sign in: that is noted, and mailed to the owner. */
const opensToAll = (path: string) => path.startsWith('/owner/sign-in')

export const ownerArea: Scenario = {
  row: 32,
  what: 'every address of the desk, of a lead that is there, without a session: read and posted to, as .rsc, by prefetch and internal headers, and oddly spelt',
  pass: '0 bytes of lead data, nothing changed, nothing may be kept, never 5xx',
  async run(stage) {
    const world = await stage.shared()
    const { people } = await signUpAll(world, 3, 3)
    await drain(world)
    const known = await knownLead(world, people[0]?.email ?? '')
    const secret = new RegExp(
      ['canary\\.', 'Canary', ...people.map(({ email }) => email)].join('|'),
    )
    const { port, host } = new URL(world.url)
    const statuses: Record<string, number[]> = { GET: [], POST: [] }
    const problems: string[] = []
    if (!(await isShownToOwner(world, known)))
      problems.push('the owner herself is not shown the lead: this row would prove nothing')
    const routes = (await builtRoutes({ '[id]': known.lead })).filter(({ pattern }) =>
      pattern.startsWith('/owner'),
    )
    const body = formBody(formOf(known)).toString()
    const own = {
      Origin: world.url,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
    }
    async function ask(method: 'GET' | 'POST', spelling: string, dressing: Dressing) {
      const posted = method === 'POST'
      const headers = { Host: host, Connection: 'close', ...(posted && own), ...dressing }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
      const head = [`${method} ${spelling} HTTP/1.1`, ...lines].join('\r\n')
      const answer = await raw(Number(port), [`${head}\r\n\r\n${posted ? body : ''}`])
      const status = statusIn(answer)
      statuses[method]?.push(status)
      const what = `${method} ${spelling} ${Object.keys(dressing)}: ${status}`
      if (secret.test(answer)) problems.push(`lead data: ${what}`)
      if (status >= 500 || status === 0) problems.push(what)
      // A redirect to the site's one spelling of its host or path tells nothing of the desk.
      if (status !== 308 && !/^cache-control: .*no-store/im.test(answer))
        problems.push(`may be kept: ${what}`)
    }
    const askAll = async (method: 'GET' | 'POST', paths: string[]) => {
      for (const path of paths)
        for (const spelling of stage.some(spellings(path), 4))
          for (const dressing of stage.some(dressings, 4)) await ask(method, spelling, dressing)
    }
    const paths = routes.map(({ path }) => path)
    const before = await stateOf(world)
    await askAll('GET', paths)
    await askAll(
      'POST',
      paths.filter((path) => !opensToAll(path)),
    )
    for (const table of await changedSince(world, before))
      problems.push(`somebody without a session has changed ${table}`)
    for (const path of paths.filter(opensToAll)) await ask('POST', path, {})
    return {
      counts: `${routes.length} routes × ${spellings('').length} spellings × ${dressings.length} sets of headers × GET and POST`,
      seen: Object.entries(statuses)
        .map(([method, seen]) => `${method} ${tallied(seen.sort())}`)
        .join('; '),
      problems,
    }
  },
}
