import type { ReactNode } from 'react'
import { describedBy, FieldNotes } from './field-notes'
import { Why } from './why'

type Props = {
  name: string
  label: ReactNode
  hint?: string
  why?: string
  error?: string
  defaultChecked?: boolean
}

/** A single yes, sent as `yes`. */
export function Checkbox({ name, label, hint, why, error, defaultChecked }: Props) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <FieldNotes name={name} hint={hint} error={error} />
      <label className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={defaultChecked}
          {...describedBy({ name, hint, error })}
        />
        <span>{label}</span>
      </label>
      <Why>{why}</Why>
    </div>
  )
}
