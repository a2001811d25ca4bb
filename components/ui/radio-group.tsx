import { describedBy, FieldNotes } from './field-notes'

type Props = {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
  hint?: string
  error?: string
  defaultValue?: string
}

/** One choice of several. The first control's id is the name, so that an error can lead there. */
export function RadioGroup({ name, legend, options, hint, error, defaultValue }: Props) {
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: only a radiogroup may be aria-invalid
      role="radiogroup"
      className={error ? 'field field-wrong' : 'field'}
      {...describedBy({ name, hint, error })}
    >
      <legend className="field-label">{legend}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {options.map(({ value, label }, index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
