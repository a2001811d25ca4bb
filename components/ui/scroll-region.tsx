import type { ReactNode } from 'react'

type Props = { label: string; className: string; children: ReactNode }

/** What is wider than the page scrolls by itself, by keyboard too. */
export const ScrollRegion = ({ label, className, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the keyboard
  <section className={className} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
