import type { ComponentProps } from 'react'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { strings } from '@/lib/strings/strings'

const words = strings().article

/** A table that scrolls by itself, by keyboard too, instead of the page. */
export function WideTable({
  'aria-label': label = words.table,
  ...props
}: ComponentProps<'table'>) {
  return (
    <ScrollRegion className="wide-table" label={label}>
      <table {...props} />
    </ScrollRegion>
  )
}
