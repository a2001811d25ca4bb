import { Choice, type Option } from './choice'
import { FieldSet } from './field-set'

type Props = {
  name: string
  legend: string
  options: readonly Option[]
  hint?: string
  why?: string
  optional?: boolean
  error?: string
  values: readonly string[]
}

/** As many of several as apply. */
export function CheckboxGroup({ options, values, ...set }: Props) {
  return (
    <FieldSet {...set}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={set.name}
            option={option}
            first={index === 0}
            checked={values.includes(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  )
}
