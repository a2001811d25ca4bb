import type { StepSlug } from '@/lib/plan/questions/question'
import { fieldsOf, steps } from '@/lib/plan/questions/steps'
import type { Typed, Visitor } from './visitor'

const AGAIN_MS = 200
const LONGEST_MS = 20_000

/** What a visitor types on one step. */
export function typedOn(slug: StepSlug, typed: Typed): Typed {
  const questions = steps.find((step) => step.slug === slug)?.questions ?? []
  const fields = questions.flatMap(fieldsOf)
  return Object.fromEntries(Object.entries(typed).filter(([field]) => fields.includes(field)))
}

/** Sends one step. */
export const postStep = (visitor: Visitor, slug: StepSlug, typed: Typed, go = 'next') =>
  visitor.post(`/plan/${slug}/submit`, { ...typedOn(slug, typed), go })

/** Goes through the funnel from its first page up to the check page, and says where each answer led. */
export async function walkToCheck(visitor: Visitor, typed: Typed): Promise<(string | null)[]> {
  const led = [(await visitor.post('/plan/start', { age: 'adult' })).headers.get('location')]
  for (const { slug } of steps)
    led.push((await postStep(visitor, slug, typed)).headers.get('location'))
  return led
}

/** The hidden fields of the form on the check page. */
export async function stampOf(visitor: Visitor): Promise<string> {
  const html = await (await visitor.get('/plan/check')).text()
  return /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

/**
 * Presses the button of the check page as a person would: again, as long as the answer is that it came
 * too quickly. The stamp stays the same.
 */
export async function send(visitor: Visitor, more: Typed = {}): Promise<Response> {
  const stamp = more.stamp ?? (await stampOf(visitor))
  const press = () => visitor.post('/plan/check/submit', { stamp, ...more })
  for (const until = Date.now() + LONGEST_MS; ; ) {
    const answer = await press()
    const tooFast = answer.status === 422 && (await answer.clone().text()).includes('quick')
    if (!tooFast || Date.now() > until) return answer
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}
