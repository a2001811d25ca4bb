import { Choice } from '@/components/ui/choice'
import { describedBy } from '@/components/ui/field-notes'
import { FieldSet } from '@/components/ui/field-set'
import { type Unit, units } from './units'

type Props = {
  kind: 'height' | 'weight'
  name: string
  label: string
  hint?: string
  why?: string
  optional: boolean
  error?: string
  /** What was typed into one of the fields. */
  typed: (field: string) => string
}

/**
 * A height or a weight, in the unit that a person thinks in. The style sheet shows only the fields of
 * the chosen unit; where it cannot, all are shown and the chosen one counts.
 */
export function Measure({ kind, name, label, typed, ...set }: Props) {
  const offered = units[kind]
  const unit = typed(`${name}Unit`) || offered[0].value
  const error = describedBy({ name, error: set.error })
  return (
    <FieldSet name={name} legend={label} {...set}>
      <div className="measure" data-measure={name}>
        <div className="unit-choice">
          {offered.map(({ value, label: words }, index) => (
            <Choice
              key={value}
              type="radio"
              name={`${name}Unit`}
              option={{ value, label: words }}
              first={index === 0}
              checked={unit === value}
            />
          ))}
        </div>
        {offered.map(({ value, fields }: Unit) => (
          <div className="unit-fields" data-unit={value} key={value}>
            {fields.map(({ part, words }) => (
              <label className="with-unit" key={part}>
                <input
                  className="input input-short"
                  id={fieldId(name, part, unit, offered)}
                  name={`${name}${part}`}
                  inputMode="decimal"
                  defaultValue={typed(`${name}${part}`)}
                  {...(value === unit && error)}
                />{' '}
                {words}
              </label>
            ))}
          </div>
        ))}
      </div>
    </FieldSet>
  )
}

/** The field that an error of the whole question leads to bears the question's name. */
function fieldId(name: string, part: string, unit: string, offered: readonly Unit[]): string {
  const first = offered.find(({ value }) => value === unit)?.fields[0]
  return first?.part === part ? name : `${name}${part}`
}
