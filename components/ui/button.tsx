import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  name?: string
  value?: string
  /** `quiet` stands beside the one thing to do next, `plain` looks like a link. */
  look?: 'main' | 'quiet' | 'plain'
}

const classes = { main: 'button', quiet: 'button button-quiet', plain: 'button-plain' }

/** Sends the form that it stands in. */
export function Button({ children, name, value, look = 'main' }: Props) {
  return (
    <button className={classes[look]} type="submit" name={name} value={value}>
      {children}
    </button>
  )
}
