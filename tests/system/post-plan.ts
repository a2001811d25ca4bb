import { randomUUID } from 'node:crypto'

export type Typed = Record<string, string>

/** What a visitor types into the plan form, each time with another address. */
export const typedPlan = (given: Typed = {}): Typed => ({
  name: 'Asha Rao',
  email: `reader.${randomUUID()}@example.com`,
  goal: 'weight',
  adult: 'yes',
  consent: 'yes',
  submissionId: randomUUID(),
  ...given,
})

/** Posts the plan form as a browser would. */
export const postPlan = (siteUrl: string, typed: Typed): Promise<Response> =>
  fetch(`${siteUrl}/plan/submit`, {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { origin: siteUrl },
    redirect: 'manual',
  })
