import { randomUUID } from 'node:crypto'
import type { StepSlug, Typed } from './questions/question'
import type { Source } from './source'

/** One visitor's way through the funnel, as their own browser keeps it. */
export type Journey = {
  typed: Typed
  /** Whether "I am 18 or over" was ticked on the first page. */
  adult: boolean
  /** Random; what makes a repeated submission count once. */
  submissionId: string
  /** When it began, in milliseconds. */
  startedAt: number
  source?: Source
  /** Steps that were counted as done, so that none is counted twice. */
  counted?: StepSlug[]
}

/** A journey that begins. */
export const newJourney = (source?: Source, now = Date.now()): Journey => ({
  typed: {},
  adult: false,
  submissionId: randomUUID(),
  startedAt: now,
  ...(source && Object.keys(source).length > 0 && { source }),
})
