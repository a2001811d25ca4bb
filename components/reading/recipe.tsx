import type { ReactNode } from 'react'

type Props = { title: string; serves: string; time: string; children?: ReactNode }

/** A recipe as a card: for how many, how long, then ingredients and steps. */
export function Recipe({ title, serves, time, children }: Props) {
  return (
    <section className="recipe" aria-label={`Recipe: ${title}`}>
      <p className="box-title">{title}</p>
      <dl>
        <div>
          <dt>Serves</dt>
          <dd>{serves}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{time}</dd>
        </div>
      </dl>
      {children}
    </section>
  )
}
