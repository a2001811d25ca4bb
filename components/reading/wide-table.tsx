import type { ComponentProps } from 'react'
import { strings } from '@/lib/strings/strings'

const words = strings().article

/** A table that scrolls by itself, by keyboard too, instead of the page. */
export function WideTable({
  'aria-label': label = words.table,
  ...props
}: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable
    <section className="wide-table" tabIndex={0} aria-label={label}>
      <table {...props} />
    </section>
  )
}
