import { randomUUID } from 'node:crypto'
import { checkAll } from '@/lib/plan/check-all'
import { requestPlan } from '@/lib/plan/request-plan'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { timed } from './timed'

/** The use case alone, in a process of its own: what the handler calls once it has read the form. */
const [count = '1000', clients = '16', warm = '100'] = process.argv.slice(2)

async function signUp() {
  const checked = checkAll(typedAnswers({ email: `reader.${randomUUID()}@example.com` }))
  if (!('submission' in checked)) throw new Error('the answers have a gap')
  const submission = { ...checked.submission, submissionId: randomUUID() }
  await requestPlan(submission, { mail: 'limited' })
}

const many = (times: number) => Array.from({ length: times }, () => signUp)
await timed(many(Number(warm)), Number(clients))
process.stdout.write(JSON.stringify(await timed(many(Number(count)), Number(clients))))
process.exit(0)
