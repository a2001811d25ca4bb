import { chromium } from '@playwright/test'
import { findChromium } from '@/tests/browser/chromium'
import { askForAllLinks, changedSince, postForm, stateOf } from './mailed-links'
import { type Scenario, tallied } from './scenario'

const kinds = [
  '/plan/confirm',
  '/plan/resume',
  '/my-data/open',
  '/subscribe/confirm',
  '/comments/moderate',
  '/owner/enrol',
]
const BROWSER_ROUNDS = 2

/** What a person sends afterwards, and where that leads when it works. */
const buttons: Record<string, [path: string, leadsTo: RegExp]> = {
  '/plan/confirm': ['/plan/confirm/submit', /^\/plan\/confirmed/],
  '/plan/resume': ['/plan/resume/submit', /^\/plan\/(?!resume)/],
  '/my-data/open': ['/my-data/open/submit', /^\/my-data\/view/],
  '/subscribe/confirm': ['/subscribe/confirm/submit', /^\/subscribe\/confirmed/],
}

export const scanners: Scenario = {
  row: 25,
  what: 'mail scanners open every mailed link by HEAD, by GET and in a whole browser with JavaScript',
  pass: '0 changes of state; the person’s own press of the button works afterwards',
  async run(stage) {
    const world = await stage.shared()
    const links = await askForAllLinks(world)
    const problems = kinds.filter((kind) => !links.has(kind)).map((kind) => `no mail with ${kind}`)
    const before = await stateOf(world)
    const rounds = stage.times(100)
    const statuses: string[] = []
    for (let nth = 0; nth < rounds; nth += 1)
      for (const link of links.values())
        for (const method of ['HEAD', 'GET']) {
          const answer = await fetch(link, { method, redirect: 'manual' })
          statuses.push(`${method} ${answer.status}`)
          if (answer.headers.getSetCookie().length > 0) problems.push(`${method} set a cookie`)
        }
    const { executablePath, env, args } = await findChromium()
    const environment = { ...(process.env as Record<string, string>), ...env }
    const browser = await chromium.launch({ executablePath, args, env: environment })
    for (let nth = 0; nth < BROWSER_ROUNDS; nth += 1)
      for (const link of links.values()) {
        const page = await browser.newPage()
        await page.goto(link, { waitUntil: 'networkidle' })
        await page.close()
      }
    await browser.close()
    for (const table of await changedSince(world, before))
      problems.push(`looking has changed ${table}`)
    for (const [kind, [path, leadsTo]] of Object.entries(buttons)) {
      const token = new URL(links.get(kind) ?? 'http://x/?token=').searchParams.get('token') ?? ''
      const answer = await postForm(world, path, { token })
      if (!leadsTo.test(answer.headers.get('location') ?? ''))
        problems.push(`the press after ${kind}: ${answer.status} ${answer.headers.get('location')}`)
    }
    return {
      counts: `${links.size} links × ${rounds} × HEAD and GET, ${BROWSER_ROUNDS} × a browser`,
      seen: tallied(statuses),
      problems,
    }
  },
}
