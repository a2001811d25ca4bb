import { childrenOf } from '@/tests/system/processes'
import { checkLedger } from './check-ledger'
import { drain, until } from './drain'
import { isAcked, newPerson, postSignUp } from './people'
import type { Scenario } from './scenario'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

const PEOPLE = 5
const statusOf = async (world: World, path: string) => (await fetch(`${world.url}${path}`)).status

/** How the database fails, and how it is mended. */
const failures: Record<
  string,
  { begin(world: World): Promise<unknown>; mend(world: World): Promise<unknown> }
> = {
  stopped: {
    begin: ({ database }) => database.stop(),
    mend: ({ database }) => database.start(),
  },
  'read-only': {
    begin: ({ database }) => setReadOnly(database, 'on'),
    mend: ({ database }) => setReadOnly(database, 'off'),
  },
}

async function setReadOnly({ query }: World['database'], value: 'on' | 'off') {
  await query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`)
  await query('SELECT pg_reload_conf()')
}

export const databaseAway: Scenario = {
  row: 12,
  what: 'the database is missing at boot, then stopped and read-only in turn',
  pass: 'healthz and content 200, readyz 503, posts 503 with Retry-After, heals without a restart, no process ends',
  async run(stage) {
    const world = await stage.own({ databaseAway: true })
    const problems = await whileAway(world, 'missing at boot')
    await world.database.start()
    await heals(world)
    const processes = await childrenOf(world.site().launcher.pid ?? 0)
    const rounds = stage.times(20)
    for (let nth = 0; nth < rounds; nth += 1)
      for (const [name, { begin, mend }] of Object.entries(failures)) {
        await begin(world)
        await until('the site notices', async () => (await statusOf(world, '/readyz')) === 503)
        problems.push(...(await whileAway(world, name)))
        await mend(world)
        problems.push(...(await heals(world)))
      }
    const after = await childrenOf(world.site().launcher.pid ?? 0)
    if (String(after.sort()) !== String(processes.sort()))
      problems.push('a process of the site ended')
    await drain(world)
    return {
      counts: `1 boot, ${rounds} × ${Object.keys(failures).join(' and ')}`,
      seen: `${world.ledger.acknowledged()} sign-ups between, the same processes throughout`,
      problems: [...problems, ...(await checkLedger(world))],
    }
  },
}

async function whileAway(world: World, name: string): Promise<string[]> {
  const problems: string[] = []
  const due = {
    '/healthz': 200,
    '/readyz': 503,
    '/articles/gut-skin-connection': 200,
    '/plan': 200,
  }
  for (const [path, status] of Object.entries(due)) {
    const seen = await statusOf(world, path)
    if (seen !== status) problems.push(`${name}: ${path} is ${seen}`)
  }
  const answer = await postSignUp(world.url, newPerson())
  const kept = (await answer.text()).includes('Canary')
  if (answer.status !== 503 || !answer.headers.get('retry-after') || !kept)
    problems.push(`${name}: a post is answered ${answer.status}, answers ${kept ? '' : 'not '}kept`)
  return problems
}

async function heals(world: World): Promise<string[]> {
  await until('the site is ready', async () => (await statusOf(world, '/readyz')) === 200, 60_000)
  // A pool may hold connections of the server that stopped: the first asks it.
  await until('posts are taken', async () => {
    const person = newPerson()
    world.ledger.tried(person)
    const taken = isAcked(await postSignUp(world.url, person))
    if (taken) world.ledger.acked(person)
    return taken
  })
  return (await signUpAll(world, PEOPLE, PEOPLE)).refused
}
