import type { ReactNode } from 'react'

type Props = { title: string; tone?: 'calm' | 'wrong'; children: ReactNode }

/** A message that stands apart; a wrong one is announced. */
export function Notice({ title, tone = 'calm', children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'wrong' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
