import type { ReactNode } from 'react'
import { ScrollRegion } from '@/components/ui/scroll-region'

type Props = {
  /** What the table holds, for who cannot see it. */
  label: string
  columns: string[]
  /** Its rows. */
  children: ReactNode
}

/** A table of the desk, which scrolls by itself where the window is narrow. */
export function DeskTable({ label, columns, children }: Props) {
  return (
    <ScrollRegion className="desk-scroll" label={label}>
      <table className="desk-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  )
}
