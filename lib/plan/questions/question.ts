import type { ConsentVersion } from '@/lib/plan/consent-texts'

export type StepSlug = 'goals' | 'concerns' | 'food' | 'days' | 'body' | 'safety' | 'contact'

/**
 * What was typed, valid or not, by the name of its form field. A question of several choices is a
 * list (one choice may also come as a text), every other one a text.
 *
 * A height and a weight have fields of their own: `<field>Unit` (`cm` or `ft`, `kg` or `lb`) and
 * `<field>Cm`, `<field>Ft`, `<field>In`, or `<field>Kg`, `<field>Lb`. See fieldsOf in steps.ts.
 */
export type Typed = Record<string, string | string[]>

/** A choice is stored by its code, which never changes; its words may. */
export type Choice = { code: string; label: string; hint?: string }

/** On which earlier answer a question depends: given as data, so that a page can hide it at once. */
export type Condition = {
  field: string
  /** It applies when one of these was chosen … */
  anyOf?: readonly string[]
  /** … or when none of these was. */
  noneOf?: readonly string[]
}

export type Question = {
  field: string
  kind: 'one' | 'several' | 'text' | 'number' | 'height' | 'weight' | 'email' | 'tel' | 'tick'
  label: string
  hint?: string
  /** "Why we ask", beside each sensitive question. */
  why?: string
  /** A sentence or two before this question, where a new thought begins. */
  intro?: string
  needed: boolean
  /** What to do when a needed answer is missing. */
  missing?: string
  choices?: readonly Choice[]
  /** A choice that goes with no other one, such as "none". */
  alone?: string
  /** The longest text, in characters. */
  most?: number
  /** A text that is one line, such as a name. */
  oneLine?: boolean
  when?: Condition
  /** Whether the question is asked at all, given the answers before it. */
  appliesTo?: (answers: Typed) => boolean
  autoComplete?: string
  /** The text that a tick agrees to; it is also the label. */
  consent?: ConsentVersion
}

export type Step = {
  slug: StepSlug
  title: string
  lead?: string
  questions: readonly Question[]
}

/** The chosen codes of a field, whichever way the form sent them. */
export function chosen(typed: Typed, field: string): string[] {
  const value = typed[field]
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}

/** Asks a question only on a condition: as data for the page, as a function for the server. */
export function only(when: Condition): Pick<Question, 'when' | 'appliesTo'> {
  const appliesTo = (typed: Typed) => {
    const codes = chosen(typed, when.field)
    const wanted = !when.anyOf || codes.some((code) => when.anyOf?.includes(code))
    return wanted && !codes.some((code) => when.noneOf?.includes(code))
  }
  return { when, appliesTo }
}
