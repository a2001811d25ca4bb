import type { ReactNode } from 'react'

type Props = { kind: 'note' | 'caution' | 'doctor'; title: string; children?: ReactNode }

/** Something beside the text: a note, a caution, or when to see a doctor. */
export function Callout({ kind, title, children }: Props) {
  return (
    <div className={`callout callout-${kind}`} role="note" aria-label={title}>
      <p className="callout-title">{title}</p>
      {children}
    </div>
  )
}
