import { raw, statusIn } from './raw-socket'
import { builtRoutes } from './routes'
import { type Scenario, tallied } from './scenario'

/** A picture, whatever the method. */
const files = new Set(['/icon.svg'])
/** From machines, with a signature or a count instead of an origin. */
const exempt = new Set(['/api/webhooks/resend', '/api/csp'])

const sites = [undefined, 'cross-site', 'same-origin', 'same-site', 'none']
const hosts = [undefined, 'evil.example']
/** No handler of posts: another method, or an address that only the site itself asks for. */
const noHandler = /^HTTP\/1\.1 40[45]/

type Case = { origin?: string; site?: string; host?: string }

/** What the guard has to say of it: the browser's own word first, then the origin. Forwarded hosts count for nothing. */
function isForged({ origin, site }: Case, own: string): boolean {
  if (origin && origin !== 'null' && origin !== own) return true
  return site ? site !== 'same-origin' : origin !== own
}

export const csrf: Scenario = {
  row: 24,
  what: 'Origin × Sec-Fetch-Site × X-Forwarded-Host against every route that takes a POST, from the list of the build',
  pass: 'every forged post 403, no post 5xx; the signed webhook and one-click leaving ask for no origin',
  async run(stage) {
    const world = await stage.shared()
    const { port, host } = new URL(world.url)
    const origins = [
      undefined,
      'https://evil.example',
      'null',
      world.url,
      `${world.url}.evil.example`,
      world.url.replace('http', 'https'),
      world.url.toUpperCase(),
    ]
    const body = 'name=Asha&token=x'
    const problems: string[] = []
    const seen: number[] = []
    const takes: string[] = []
    const post = (path: string, { origin, site, host: forwarded }: Case) => {
      const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close']
      if (origin) lines.push(`Origin: ${origin}`)
      if (site) lines.push(`Sec-Fetch-Site: ${site}`)
      if (forwarded) lines.push(`X-Forwarded-Host: ${forwarded}`, `Forwarded: host=${forwarded}`)
      lines.push(
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${body.length}`,
      )
      return raw(Number(port), [`${lines.join('\r\n')}\r\n\r\n${body}`])
    }
    for (const { path, kind, pattern } of await builtRoutes()) {
      if (kind === 'page' || files.has(pattern) || noHandler.test(await post(path, {}))) continue
      takes.push(pattern)
      for (const origin of stage.some(origins, 3))
        for (const site of stage.some(sites, 2))
          for (const forwarded of hosts) {
            const given = { origin, site, host: forwarded }
            const answer = await post(path, given)
            const status = statusIn(answer)
            const forged = isForged(given, world.url) && !exempt.has(pattern)
            seen.push(status)
            if (forged && answer.includes('Asha')) problems.push(`${pattern} repeats what was sent`)
            if (status >= 500 || status === 0 || (forged && status !== 403))
              problems.push(`${pattern} ${JSON.stringify(given)}: ${status}`)
          }
    }
    if (takes.length < 35) problems.push(`only ${takes.length} routes take posts`)
    const oneClick = statusIn(await post('/unsubscribe?token=unknown', {}))
    if (oneClick === 403 || oneClick >= 500) problems.push(`one-click leaving: ${oneClick}`)
    return {
      counts: `${takes.length} routes × ${origins.length * sites.length * hosts.length} combinations`,
      seen: tallied(seen.sort()),
      problems,
    }
  },
}
