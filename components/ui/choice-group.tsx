import { Choice, type Option } from './choice'
import { FieldSet, type FieldSetFacts } from './field-set'

type Props = FieldSetFacts & {
  /** One choice of several, or as many as apply. */
  type: 'radio' | 'checkbox'
  options: readonly Option[]
  values: readonly string[]
}

/** Choices under one question. */
export function ChoiceGroup({ type, options, values, ...set }: Props) {
  return (
    <FieldSet role={type === 'radio' ? 'radiogroup' : undefined} {...set}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
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
