import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode }

/** Points to take along, in a box inside of the text. An editor writes it as <KeyPoints>. */
export function PointsBox({ title, children }: Props) {
  return (
    <div className="points-box" role="note" aria-label={title}>
      <p className="box-title">{title}</p>
      {children}
    </div>
  )
}
