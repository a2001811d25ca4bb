import { BAIT_FIELD, formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { strings } from '@/lib/strings/strings'

type Props = {
  /** The form's name, the same as its handler gives to `sprung`. */
  form: string
  /** The stamp that a refused form was sent with, kept. */
  kept?: string | string[]
}

/** Two fields against programs that fill in forms; a person meets neither. Stands inside the form. */
export function Trap({ form, kept }: Props) {
  return (
    <>
      <input type="hidden" name={STAMP_FIELD} value={formStamp(form, kept)} />
      <div className="bait" aria-hidden="true">
        <label htmlFor={`${form}-${BAIT_FIELD}`}>{strings().leaveEmpty}</label>
        <input
          id={`${form}-${BAIT_FIELD}`}
          name={BAIT_FIELD}
          type="text"
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
    </>
  )
}
