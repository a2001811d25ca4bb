import type { ReactNode } from 'react'
import { OneLeaf } from './one-leaf'

/** A page that says one thing. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page message">
      <OneLeaf />
      <h1>{title}</h1>
      {children}
    </div>
  )
}
