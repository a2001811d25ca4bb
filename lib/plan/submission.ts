import type { Answers } from './answers'
import type { ConsentVersion } from './consent-texts'
import type { Source } from './source'

/** What a whole funnel comes to once every answer holds. */
export type Checked = {
  name: string
  email: string
  /** Without name, address and ticks, which stand beside them. */
  answers: Answers
  consents: ConsentVersion[]
}

/** A request for a plan, as it is stored. */
export type Submission = Checked & {
  /** The random id of the form: a repeat of it with the same answers counts once. */
  submissionId: string
  source?: Source
}
