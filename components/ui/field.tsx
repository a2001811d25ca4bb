import type { ReactNode } from 'react'
import { FieldNotes } from './field-notes'

type Props = { name: string; label: string; hint?: string; error?: string; children: ReactNode }

/** A label, its hint and error, and the control that they belong to; the control's id is its name. */
export function Field({ name, label, hint, error, children }: Props) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}
