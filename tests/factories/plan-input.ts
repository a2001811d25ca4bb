import { randomUUID } from 'node:crypto'
import type { PlanInput } from '@/lib/plan/schema'

/** A valid request for a plan; what matters to a test is given, the rest is filled in. */
export function planInput(given: Partial<PlanInput> = {}): PlanInput {
  const id = randomUUID()
  return {
    name: 'Asha Rao',
    email: `asha.${id}@example.com`,
    goal: 'clearer-skin',
    adult: true,
    consent: true,
    submissionId: id,
    ...given,
  }
}
