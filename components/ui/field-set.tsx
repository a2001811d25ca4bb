import type { ReactNode } from 'react'
import type { FieldFacts } from './field'
import { describedBy, FieldNotes } from './field-notes'
import { LabelText } from './label-text'
import { Why } from './why'

export type FieldSetFacts = Omit<FieldFacts, 'label'> & { legend: string }

type Props = FieldSetFacts & {
  /** Only a group of radio buttons may itself be called invalid; others say so by their error. */
  role?: 'radiogroup'
  children: ReactNode
}

/** Controls that answer one question together. */
export function FieldSet({ name, legend, hint, why, optional, error, role, children }: Props) {
  const { 'aria-describedby': notes, ...invalid } = describedBy({ name, hint, error })
  return (
    <fieldset
      role={role}
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={notes}
      {...(role && invalid)}
    >
      <legend className="field-label">
        <LabelText label={legend} optional={optional} />
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
      <Why>{why}</Why>
    </fieldset>
  )
}
