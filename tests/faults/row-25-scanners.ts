import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '@/tests/browser/chromium'
import { Authenticator } from '@/tests/factories/authenticator'
import type { Typed } from '@/tests/site/visitor'
import { askForAllLinks, changedSince, postForm, stateOf } from './mailed-links'
import { formHeaders } from './people'
import { type Scenario, tallied } from './scenario'
import type { World } from './world'

const PAGES_AT_ONCE = 4

/** What a person presses on the page of each link: where that is sent, with what, and where it leads when it works. */
type Button = { path: string; leadsTo: RegExp; more?: Typed; changesNothing?: true }
const buttons: Record<string, Button> = {
  '/plan/confirm': { path: '/plan/confirm/submit', leadsTo: /^\/plan\/confirmed/ },
  // It puts the answers into a cookie; the draft stays where it is.
  '/plan/resume': {
    path: '/plan/resume/submit',
    leadsTo: /^\/plan\/(?!resume)/,
    changesNothing: true,
  },
  '/my-data/open': { path: '/my-data/open/submit', leadsTo: /^\/my-data\/view/ },
  '/subscribe/confirm': { path: '/subscribe/confirm/submit', leadsTo: /^\/subscribe\/confirmed/ },
  '/comments/moderate': {
    path: '/comments/moderate/submit',
    leadsTo: /^\/comments\/moderate/,
    more: { decision: 'approve' },
  },
  '/preferences': {
    path: '/preferences/submit',
    leadsTo: /^\/preferences\?.*done=yes/,
    more: { act: 'pause' },
  },
  '/unsubscribe': { path: '/unsubscribe/submit', leadsTo: /^\/unsubscribe/ },
}
const ENROL = '/owner/enrol'

const tokenOf = (link: string | undefined) =>
  new URL(link ?? 'http://x/').searchParams.get('token') ?? ''

export const scanners: Scenario = {
  row: 25,
  what: 'mail scanners open every mailed link by HEAD, by GET and in a whole browser with JavaScript',
  pass: '0 changes of state; the person’s own press of the button works afterwards',
  async run(stage) {
    const world = await stage.shared()
    const links = await askForAllLinks(world)
    const problems = [...Object.keys(buttons), ENROL]
      .filter((kind) => !links.has(kind))
      .map((kind) => `no mail with ${kind}`)
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
    const opened = await inBrowser([...links.values()], rounds)
    for (const table of await changedSince(world, before))
      problems.push(`looking has changed ${table}`)
    for (const kind of Object.keys(buttons))
      problems.push(...(await press(world, kind, tokenOf(links.get(kind)))))
    problems.push(...(await enrol(world, tokenOf(links.get(ENROL)))))
    return {
      counts: `${links.size} links × ${rounds} × HEAD, GET and a browser`,
      seen: `${tallied([...statuses, ...opened])}; ${Object.keys(buttons).length + 1} buttons pressed`,
      problems,
    }
  },
}

/** Each link so often in a page of its own, with its scripts, until nothing is loaded any more. @returns what came */
async function inBrowser(links: string[], rounds: number): Promise<string[]> {
  const { executablePath, env, args } = await findChromium()
  const environment = { ...(process.env as Record<string, string>), ...env }
  const browser = await chromium.launch({ executablePath, args, env: environment })
  const todo = Array.from({ length: rounds }, () => links).flat()
  const seen: string[] = []
  const client = async () => {
    for (let link = todo.pop(); link; link = todo.pop()) seen.push(await open(browser, link))
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, client))
  await browser.close()
  return seen
}

async function open(browser: Browser, link: string): Promise<string> {
  const page = await browser.newPage()
  const answer = await page.goto(link, { waitUntil: 'networkidle' })
  await page.close()
  return `browser ${answer?.status()}`
}

async function press(world: World, kind: string, token: string): Promise<string[]> {
  const button = buttons[kind]
  if (!button) return []
  const before = await stateOf(world)
  const answer = await postForm(world, button.path, { token, ...button.more })
  const location = answer.headers.get('location') ?? ''
  const changed = await changedSince(world, before)
  if (!button.leadsTo.test(location))
    return [`the press after ${kind}: ${answer.status} ${location}`]
  return changed.length > 0 || button.changesNothing ? [] : [`the press after ${kind} did nothing`]
}

/** The owner makes a passkey with her link, as her browser would. */
async function enrol(world: World, token: string): Promise<string[]> {
  const post = (path: string, given: object) =>
    fetch(`${world.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(given),
      headers: { ...formHeaders(world.url), 'content-type': 'application/json' },
    })
  const asked = await post('/owner/enrol/options', { token })
  if (asked.status !== 200) return [`the press after ${ENROL}: ${asked.status}`]
  const { challenge, rp } = (await asked.json()).options
  const passkey = new Authenticator().register({ challenge, origin: world.url, rpId: rp.id })
  const done = await post('/owner/enrol/verify', { token, answer: passkey, name: 'Harness' })
  const signedIn = done.headers.getSetCookie().length > 0
  return done.status === 200 && signedIn ? [] : [`the passkey after ${ENROL}: ${done.status}`]
}
