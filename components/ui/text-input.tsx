import { Field, type FieldFacts } from './field'
import { describedBy } from './field-notes'

type Props = FieldFacts & {
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'url'
  /** `numeric` and `decimal` bring the keypad of a phone, and take any text all the same. */
  inputMode?: 'numeric' | 'decimal'
  /** A short answer stands in a short field. */
  size?: 'short'
  /** What the answer is counted in, after the field. */
  unit?: string
  autoComplete?: string
}

/** One line of text. */
export function TextInput({ name, label, type = 'text', size, unit, ...rest }: Props) {
  const { hint, why, optional, error, ...input } = rest
  const control = (
    <input
      className={size ? `input input-${size}` : 'input'}
      id={name}
      name={name}
      type={type}
      spellCheck={false}
      {...describedBy({ name, hint, error })}
      {...input}
    />
  )
  return (
    <Field name={name} label={label} hint={hint} why={why} optional={optional} error={error}>
      {unit ? (
        <span className="with-unit">
          {control} {unit}
        </span>
      ) : (
        control
      )}
    </Field>
  )
}
