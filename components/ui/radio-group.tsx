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
  defaultValue?: string
}

/** One choice of several. */
export function RadioGroup({ options, defaultValue, ...set }: Props) {
  return (
    <FieldSet role="radiogroup" {...set}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            name={set.name}
            option={option}
            first={index === 0}
            checked={option.value === defaultValue}
          />
        ))}
      </div>
    </FieldSet>
  )
}
