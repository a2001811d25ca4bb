import type { Answers } from './answers'
import type { ConsentVersion } from './consent-texts'
import { steps } from './questions/steps'
import type { Checked } from './submission'

const ticks = steps.flatMap((step) => step.questions).filter(({ kind }) => kind === 'tick')

/** Puts name, address and consents beside the answers. */
export function settle({ name, email, ...rest }: Answers): Checked {
  const answers = Object.entries(rest).filter(
    ([field]) => !ticks.some((tick) => tick.field === field),
  )
  const consents = ticks.flatMap(({ field, consent }): ConsentVersion[] =>
    rest[field] === true && consent ? [consent] : [],
  )
  return {
    name: String(name),
    email: String(email),
    answers: Object.fromEntries(answers),
    consents,
  }
}
