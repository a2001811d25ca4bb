import type { ReactNode } from 'react'

/** A link with the weight of a button: the one thing to do next. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="button" href={href}>
      {children}
    </a>
  )
}
