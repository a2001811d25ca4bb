import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkLedger } from './check-ledger'
import { startFastWorker, until, waiting } from './drain'
import { isAcked, newPerson, postSignUp } from './people'
import { processOf } from './process-of'
import type { Scenario } from './scenario'
import { kill } from './world'

const PEOPLE_A_KILL = 8
const LONGEST_WORK_MS = 400

export const killedWorker: Scenario = {
  row: 3,
  what: 'kill -9 of a mail worker at random moments between claim, send and note',
  pass: 'each acknowledged lead has exactly one accepted mail',
  async run(stage) {
    const world = await stage.own()
    const kills = stage.times(200)
    // The site's own worker would be quicker than one that has just begun: it rests meanwhile.
    const own = await processOf(world, 'worker')
    kill(own, 'SIGSTOP')
    // Answers that come late make the moment between send and note a long one.
    world.mock.fault = () => ({ delayMs: Math.random() * 800 })
    for (let nth = 0; nth < kills; nth += 1) {
      await Promise.all(Array.from({ length: PEOPLE_A_KILL }, signUp))
      const worker = await startFastWorker(world)
      const asked = world.mock.asked.length
      await until('the worker works', async () => world.mock.asked.length > asked)
      await sleep(Math.random() * LONGEST_WORK_MS)
      const gone = once(worker, 'exit')
      worker.kill('SIGKILL')
      await gone
    }
    kill(own, 'SIGCONT')
    await until('all mails are sent', async () => (await waiting(world)) === 0)
    const { asked, accepted } = world.mock
    const problems = await checkLedger(world)
    if (asked.length === accepted.length)
      problems.push('no kill fell between sending and noting it')
    return {
      counts: `${kills} kills, ${world.ledger.acknowledged()} sign-ups`,
      seen: `${accepted.length} mails taken of ${asked.length} attempts`,
      problems,
    }

    async function signUp() {
      const person = newPerson()
      world.ledger.tried(person)
      if (isAcked(await postSignUp(world.url, person))) world.ledger.acked(person)
    }
  },
}
