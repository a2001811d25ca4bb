import type { ReactNode } from 'react'

type Props = { children: ReactNode; name?: string; value?: string }

/** Sends the form that it stands in. */
export function Button({ children, name, value }: Props) {
  return (
    <button className="button" type="submit" name={name} value={value}>
      {children}
    </button>
  )
}
