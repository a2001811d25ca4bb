import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { copyProject } from '@/tests/site/copy-project'
import { Visitor } from '@/tests/site/visitor'
import { postStep, stampOf, walkToCheck } from '@/tests/site/walk-funnel'
import { checkLedger } from './check-ledger'
import { drain } from './drain'
import type { Ledger } from './ledger'
import { article, isAcked, newComment, newPerson } from './people'
import type { Scenario } from './scenario'

const RIPE_MS = 2_500
type Open = () => Promise<boolean>

export const openForms: Scenario = {
  row: 20,
  what: 'forms opened, and half-filled, before a deploy are sent, without JavaScript, to a copy of the project with another build id; the code is the same',
  pass: 'every one accepted',
  async run(stage) {
    const world = await stage.own()
    const each = stage.times(50)
    const forms: Open[] = []
    for (let nth = 0; nth < each; nth += 1)
      forms.push(
        await openCheck(world.url, world.ledger),
        await openStep(world.url),
        await openComment(world.url, world.ledger),
        await openSubscribe(world.url),
      )
    await sleep(RIPE_MS)
    await world.site().stop()
    const folder = await copyProject()
    await fs.writeFile(path.join(folder, '.next/BUILD_ID'), `another-${Date.now()}`)
    await world.start(folder)
    let accepted = 0
    for (const form of forms) if (await form()) accepted += 1
    await drain(world)
    await fs.rm(folder, { recursive: true, force: true })
    const problems = await checkLedger(world)
    if (accepted < forms.length) problems.push(`${forms.length - accepted} forms were not accepted`)
    return {
      counts: `${each} each of check page, step, comment and subscription`,
      seen: `${accepted} of ${forms.length} accepted under the other build id`,
      problems,
    }
  },
}

async function openCheck(url: string, ledger: Ledger): Promise<Open> {
  const person = newPerson()
  const visitor = new Visitor(url)
  await walkToCheck(visitor, person.typed)
  const stamp = await stampOf(visitor)
  return async () => {
    ledger.tried(person)
    const answer = await visitor.post('/plan/check/submit', { [STAMP_FIELD]: stamp })
    if (isAcked(answer)) ledger.acked(person)
    return isAcked(answer)
  }
}

async function openStep(url: string): Promise<Open> {
  const visitor = new Visitor(url)
  await visitor.post('/plan/start', { age: 'adult' })
  const { typed } = newPerson()
  return async () =>
    (await postStep(visitor, 'goals', typed)).headers.get('location') === '/plan/concerns'
}

async function stampIn(url: string, formAction: string): Promise<string> {
  const html = await (await fetch(url)).text()
  const form = html.slice(html.indexOf(formAction))
  return /name="stamp" value="([^"]+)"/.exec(form)?.[1] ?? ''
}

async function openComment(url: string, ledger: Ledger): Promise<Open> {
  const { email, name, text, ...rest } = newComment()
  const stamp = await stampIn(`${url}/articles/${article}`, '/comments/submit')
  return async () => {
    const entry = { email, name, text, ...rest }
    ledger.tried(entry)
    const typed = { name, email, comment: text, website: '', parent: '', [STAMP_FIELD]: stamp }
    const answer = await new Visitor(url).post(`/articles/${article}/comments/submit`, typed)
    if (isAcked(answer)) ledger.acked(entry)
    return isAcked(answer)
  }
}

async function openSubscribe(url: string): Promise<Open> {
  const stamp = await stampIn(`${url}/subscribe`, '/subscribe/submit')
  const { email } = newPerson()
  return async () => {
    const answer = await new Visitor(url).post('/subscribe/submit', {
      articlesTo: email,
      [STAMP_FIELD]: stamp,
    })
    return answer.headers.get('location') === '/subscribe/sent'
  }
}
