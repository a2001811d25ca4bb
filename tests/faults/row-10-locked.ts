import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import type { Comment, SignUp } from './ledger'
import { isAcked, newComment, newPerson, postComment, postSignUp } from './people'
import { judgeOfTimes } from './quiet'
import { quantile, type Scenario, tallied } from './scenario'
import type { World } from './world'

const CLIENTS = 20
/** All at once, with no time judged: none may come back without what was typed. */
const MANY = 600
const MOST_PAGE_MS = 100
const MOST_LATE_MS = 300
const QUIET_MS = 30
const MOST_WARM_UP_S = 30
const pages = ['/', '/articles', '/about', '/articles/gut-skin-connection', '/healthz', '/plan']

/** Holds tables as a session that was forgotten would. @returns what lets them go */
async function holdTables(world: World): Promise<() => Promise<void>> {
  const session = new pg.Client({ connectionString: await world.database.url() })
  await session.connect()
  await session.query(
    'BEGIN; LOCK TABLE leads, plan_requests, outbox_mails, comments, rate_limits IN ACCESS EXCLUSIVE MODE',
  )
  return () => session.end()
}

export const locked: Scenario = {
  row: 10,
  what: 'another session holds the tables for 30 s (12 s in the tenth: longer than any time limit of ours)',
  pass: 'content 200, p99 100 ms; event loop at most 300 ms late; every post 503 with Retry-After and everything typed; all taken afterwards',
  async run(stage) {
    const world = await stage.shared()
    const judge = await judgeOfTimes()
    await hasWarmedUp(world)
    const release = await holdTables(world)
    await loopLateMs(world)
    let over = false
    const reading = readMeanwhile(world, () => over)
    const forms = formsOf(CLIENTS)
    const problems: string[] = []
    const tries = forms.map((one) => tryOnce(world, one))
    await sleep(stage.full ? 30_000 : 12_000)
    for (const problem of await Promise.all(tries)) problems.push(...problem)
    const late = await loopLateMs(world)
    over = true
    const { statuses, times } = await reading
    const crowd = formsOf(stage.times(MANY))
    for (const problem of await Promise.all(crowd.map((one) => tryOnce(world, one))))
      problems.push(...problem)
    await release()
    for (const one of [...forms, ...crowd]) {
      const answer = await post(world, one)
      if (isAcked(answer)) world.ledger.acked(one)
      else problems.push(`afterwards a form was answered ${answer.status}`)
    }
    if (statuses.some((status) => status !== '200')) problems.push(`pages: ${tallied(statuses)}`)
    await drain(world)
    const p99 = quantile(times, 0.99)
    const judged = judge({
      'pages p99 in ms': [p99, MOST_PAGE_MS],
      'ms that the event loop was late': [late, MOST_LATE_MS],
    })
    return {
      counts: `${forms.length} forms, then ${crowd.length} at once, ${statuses.length} pages meanwhile`,
      seen: `pages ${tallied(statuses)}, p99 ${p99} ms, at most ${quantile(times, 1)} ms; event loop ${late} ms late at most; ${judged.told}`,
      problems: [...problems, ...judged.problems, ...(await checkLedger(world))],
    }
  },
}

/** After its start a site loads pages, each of which holds the loop up for a moment: that is no matter of the lock. */
async function hasWarmedUp(world: World): Promise<void> {
  await loopLateMs(world)
  for (let second = 0; second < MOST_WARM_UP_S; second += 1) {
    await sleep(1_000)
    if ((await loopLateMs(world)) < QUIET_MS) return
  }
  throw new Error('the event loop of a site that nobody asks is late')
}

/** How late the event loop of the web process was at most since it was last asked. */
async function loopLateMs(world: World): Promise<number> {
  const metrics = await (await fetch(`${world.url}/metrics`)).text()
  const [, seconds] = /^nouriva_event_loop_lag_seconds\{quantile="1"\} (\S+)$/m.exec(metrics) ?? []
  return Math.round(Number(seconds) * 1_000)
}

const formsOf = (count: number) =>
  Array.from({ length: count }, (_, nth) => (nth % 4 === 3 ? newComment() : form()))
const form = () => newPerson({ anythingElse: 'I eat late, and रात को दही।' })
const post = (world: World, entry: SignUp | Comment) =>
  entry.kind === 'sign-up' ? postSignUp(world.url, entry) : postComment(world.url, entry)

async function tryOnce(world: World, entry: SignUp | Comment): Promise<string[]> {
  world.ledger.tried(entry)
  const answer = await post(world, entry)
  const html = await answer.text()
  const kept =
    entry.kind === 'sign-up'
      ? [entry.email, String(entry.typed.name), 'Clearer skin', 'रात को दही']
      : [entry.email, entry.name, entry.text]
  const problems = kept.filter((text) => !html.includes(text)).map((text) => `not kept: ${text}`)
  if (answer.status !== 503) problems.push(`a form was answered ${answer.status}, not 503`)
  if (!answer.headers.get('retry-after')) problems.push('503 without Retry-After')
  return problems
}

async function readMeanwhile(world: World, isOver: () => boolean) {
  const statuses: string[] = []
  const times: number[] = []
  while (!isOver()) {
    for (const page of pages) {
      const began = performance.now()
      const { status } = await fetch(`${world.url}${page}`)
      times.push(performance.now() - began)
      statuses.push(String(status))
    }
    await sleep(50)
  }
  return { statuses, times }
}
