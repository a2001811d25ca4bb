import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { formBody, type Typed } from '@/tests/site/visitor'
import type { Comment, Ledger, SignUp } from './ledger'

const PATIENCE_MS = 60_000
const PAUSE_MS = 50
const READ_MS = 5_000

/** The stamp of a form that was opened a moment ago. */
export const ripeStamp = (form: string): string => formStamp(form, undefined, Date.now() - READ_MS)

/** Somebody who has filled in the funnel; nobody else has their address. */
export function newPerson(given: Typed = {}): SignUp {
  const submissionId = randomUUID()
  const email = `canary.${submissionId}@example.com`
  const name = `Canary ${submissionId.slice(0, 8)}`
  return { kind: 'sign-up', email, submissionId, typed: typedAnswers({ name, email, ...given }) }
}

export const article = 'gut-skin-connection'

/** Somebody who has written a comment. */
export function newComment(): Comment {
  const id = randomUUID()
  const [email, name] = [`canary.${id}@example.com`, `Canary ${id.slice(0, 8)}`]
  return { kind: 'comment', email, name, article, text: `Canary words ${id}` }
}

/** What a browser sends beside a form of ours. */
export const formHeaders = (siteUrl: string): Record<string, string> => ({
  origin: siteUrl,
  'sec-fetch-site': 'same-origin',
})

/** The cookie in which a person's browser keeps what was typed. */
export function journeyCookie({ submissionId, typed }: SignUp): string {
  const sealed = sealJourney({ ...newJourney(), submissionId, adult: true, typed })
  if (!('cookie' in sealed)) throw new Error('too much was typed for the cookie')
  return sealed.cookie.split(';')[0] ?? ''
}

/** What is typed on the check page itself; all else is in the cookie. */
const lastAnswer = ({ anythingElse }: Typed): Typed => (anythingElse ? { anythingElse } : {})

/** Presses the last button of the funnel. */
export const postSignUp = (siteUrl: string, person: SignUp, more: Record<string, string> = {}) =>
  fetch(`${siteUrl}/plan/check/submit`, {
    method: 'POST',
    redirect: 'manual',
    body: formBody({ ...lastAnswer(person.typed), [STAMP_FIELD]: ripeStamp('plan') }),
    headers: { ...formHeaders(siteUrl), cookie: journeyCookie(person), ...more },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

export const postComment = (siteUrl: string, { email, name, text, article: slug }: Comment) =>
  fetch(`${siteUrl}/articles/${slug}/comments/submit`, {
    method: 'POST',
    redirect: 'manual',
    body: formBody({ name, email, comment: text, [STAMP_FIELD]: ripeStamp('comment') }),
    headers: formHeaders(siteUrl),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

/** Whether the answer says that it has arrived. */
export const isAcked = (answer: Response) =>
  answer.status === 303 && /^\/plan\/sent$|comment=held/.test(answer.headers.get('location') ?? '')

type Crowd = { stop(): Promise<void>; statuses: string[]; times: number[] }

/**
 * People who sign up, one in five of whom writes a comment instead. Whoever gets no good answer presses
 * the button again, with the very same form, until it is good or the crowd is told to stop.
 */
export function startCrowd(siteUrl: () => string, ledger: Ledger, clients: number, pauseMs = 0) {
  let over = false
  const crowd: Crowd = { statuses: [], times: [], stop: async () => {} }
  async function client(place: number) {
    while (!over) {
      const entry = place % 5 === 4 ? newComment() : newPerson()
      ledger.tried(entry)
      while (!(await press(entry)) && !over) await sleep(PAUSE_MS)
      await sleep(pauseMs)
    }
  }
  async function press(entry: SignUp | Comment): Promise<boolean> {
    const began = performance.now()
    const answer = await (entry.kind === 'sign-up'
      ? postSignUp(siteUrl(), entry)
      : postComment(siteUrl(), entry)
    ).catch(() => null)
    crowd.statuses.push(answer ? String(answer.status) : 'no answer')
    await answer?.arrayBuffer().catch(() => {})
    // A comment that was taken, though its answer was lost, is told so when it is sent again.
    const arrived =
      answer && (isAcked(answer) || (entry.kind === 'comment' && answer.status === 409))
    if (!arrived) return false
    crowd.times.push(performance.now() - began)
    ledger.acked(entry)
    return true
  }
  const all = Promise.all(Array.from({ length: clients }, (_, place) => client(place)))
  crowd.stop = async () => {
    over = true
    await all
  }
  return crowd
}
