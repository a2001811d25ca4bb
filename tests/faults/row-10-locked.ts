import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import type { Comment, SignUp } from './ledger'
import { isAcked, newComment, newPerson, postComment, postSignUp } from './people'
import { quantile, type Scenario, tallied } from './scenario'
import type { World } from './world'

const CLIENTS = 20
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
  pass: 'content 200; every post 503 with Retry-After and everything typed; all taken afterwards',
  async run(stage) {
    const world = await stage.shared()
    const release = await holdTables(world)
    let over = false
    const reading = readMeanwhile(world, () => over)
    const forms = Array.from({ length: CLIENTS }, (_, nth) =>
      nth % 4 === 3 ? newComment() : form(),
    )
    const problems: string[] = []
    const tries = forms.map((one) => tryOnce(world, one))
    await sleep(stage.full ? 30_000 : 12_000)
    for (const problem of await Promise.all(tries)) problems.push(...problem)
    await release()
    over = true
    const { statuses, times } = await reading
    for (const one of forms) {
      const answer = await post(world, one)
      if (isAcked(answer)) world.ledger.acked(one)
      else problems.push(`afterwards a form was answered ${answer.status}`)
    }
    if (statuses.some((status) => status !== '200')) problems.push(`pages: ${tallied(statuses)}`)
    await drain(world)
    return {
      counts: `${forms.length} forms, ${statuses.length} pages meanwhile`,
      seen: `pages ${tallied(statuses)}, p99 ${quantile(times, 0.99)} ms, at most ${quantile(times, 1)} ms`,
      problems: [...problems, ...(await checkLedger(world))],
    }
  },
}

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
