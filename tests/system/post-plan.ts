import { randomUUID } from 'node:crypto'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { type Typed, Visitor } from '@/tests/site/visitor'
import { postStep, send, stampOf, walkToCheck } from '@/tests/site/walk-funnel'

/** What a visitor types into the funnel, each time with another address. */
export const typedPlan = (given: Typed = {}): Typed & { email: string } => ({
  ...typedAnswers(given),
  email: `reader.${randomUUID()}@example.com`,
})

/** Goes through the whole funnel and sends it. */
export async function postPlan(siteUrl: string, typed: Typed): Promise<Response> {
  const visitor = new Visitor(siteUrl)
  await walkToCheck(visitor, typed)
  return send(visitor)
}

/**
 * Goes through the funnel once, and gives what sends it again and again with other contact details: the
 * answer to a sign-up takes two requests then. In its first two seconds it comes too quickly.
 */
export async function openFunnel(siteUrl: string, typed = typedPlan()) {
  const first = new Visitor(siteUrl)
  await walkToCheck(first, typed)
  const stamp = await stampOf(first)
  return async (contact: Typed): Promise<Response> => {
    const visitor = first.copy()
    await postStep(visitor, 'contact', { ...typed, ...contact })
    return visitor.post('/plan/check/submit', { stamp })
  }
}
