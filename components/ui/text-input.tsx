import { Field } from './field'
import { describedBy } from './field-notes'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'url'
  autoComplete?: string
}

/** One line of text. */
export function TextInput({ name, label, hint, error, type = 'text', ...input }: Props) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        spellCheck={false}
        {...describedBy({ name, hint, error })}
        {...input}
      />
    </Field>
  )
}
