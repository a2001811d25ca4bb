import { Field, type FieldFacts } from './field'
import { describedBy } from './field-notes'

type Props = FieldFacts & {
  defaultValue?: string
  /** How many characters fit. The browser does not cut: what was typed is never lost unseen. */
  most?: number
  rows?: number
}

/** Several lines of text. A module of ours counts along; without it, the server says what is too long. */
export function TextArea({ name, most, rows = 3, defaultValue, ...field }: Props) {
  const fits = most && `Up to ${most} characters.`
  const hint = [field.hint, fits].filter(Boolean).join(' ')
  return (
    <Field {...field} name={name} hint={hint}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        data-most={most}
        {...describedBy({ name, hint, error: field.error })}
      />
    </Field>
  )
}
