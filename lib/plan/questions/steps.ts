import { bodyStep } from './body'
import { concernsStep } from './concerns'
import { contactStep } from './contact'
import { daysStep } from './days'
import { foodStep } from './food'
import { goalsStep } from './goals'
import type { Question, Step, StepSlug, Typed } from './question'
import { safetyStep } from './safety'

/** All that the funnel asks, in its order. A question depends on earlier ones only. */
export const steps: readonly Step[] = [
  goalsStep,
  concernsStep,
  foodStep,
  daysStep,
  bodyStep,
  safetyStep,
  contactStep,
]

/** The step of that name, or nothing where there is none. */
export const stepOf = (slug: string): Step | undefined => steps.find((step) => step.slug === slug)

/** The step that comes after this one; nothing after the last. */
export const stepAfter = (slug: StepSlug): Step | undefined =>
  steps[steps.findIndex((step) => step.slug === slug) + 1]

/** The step before this one; nothing before the first. */
export const stepBefore = (slug: StepSlug): Step | undefined =>
  steps[steps.findIndex((step) => step.slug === slug) - 1]

/** The names of the form fields that one question is typed into. */
export function fieldsOf({ kind, field }: Question): string[] {
  if (kind === 'height') return ['Unit', 'Cm', 'Ft', 'In'].map((part) => field + part)
  if (kind === 'weight') return ['Unit', 'Kg', 'Lb'].map((part) => field + part)
  return [field]
}

/** The questions of a step that are asked, given all that was typed so far. */
export const questionsFor = (step: Step, typed: Typed): Question[] =>
  step.questions.filter((question) => question.appliesTo?.(typed) ?? true)

/**
 * Puts a posted step into what was typed before: its fields are replaced, a box that is not ticked
 * any more goes, and what the form has beside the step's own fields is left out.
 */
export function withStep(typed: Typed, step: Step, posted: Typed): Typed {
  const fields = step.questions.flatMap(fieldsOf)
  const others = Object.entries(typed).filter(([field]) => !fields.includes(field))
  const own = fields.flatMap((field) => {
    const value = posted[field]
    return value === undefined || value.length === 0 ? [] : [[field, value] as const]
  })
  return Object.fromEntries([...others, ...own])
}
