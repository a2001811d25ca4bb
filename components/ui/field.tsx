import type { ReactNode } from 'react'
import { FieldNotes } from './field-notes'
import { LabelText } from './label-text'
import { Why } from './why'

/** What stands around a control. */
export type FieldFacts = {
  name: string
  label: string
  hint?: string
  why?: string
  optional?: boolean
  error?: string
}

type Props = FieldFacts & { children: ReactNode }

/** A label, its hint and error, and the control that they belong to; the control's id is its name. */
export function Field({ name, label, hint, why, optional, error, children }: Props) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={name}>
        <LabelText label={label} optional={optional} />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
      <Why>{why}</Why>
    </div>
  )
}
