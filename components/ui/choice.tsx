import type { ReactNode } from 'react'

export type Option = {
  value: string
  label: string
  hint?: string
  /** What this choice asks further; the style sheet hides it while the choice is not made. */
  followUp?: ReactNode
}

type Props = {
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  /** The first of a group: its id is the name, so that an error can lead there. */
  first: boolean
  checked: boolean
}

/** One answer of several, as a row that a thumb finds. */
export function Choice({ type, name, option, first, checked }: Props) {
  const { value, label, hint, followUp } = option
  return (
    <>
      <label className="choice">
        <input
          type={type}
          id={first ? name : `${name}-${value || 'none'}`}
          name={name}
          value={value}
          defaultChecked={checked}
        />
        <span>
          {label}
          {hint && <span className="choice-hint">{hint}</span>}
        </span>
      </label>
      {followUp && <div className="follow-up">{followUp}</div>}
    </>
  )
}
