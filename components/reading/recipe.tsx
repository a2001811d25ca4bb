import type { ReactNode } from 'react'
import { strings } from '@/lib/strings/strings'

const words = strings().article

type Props = { title: string; serves: string; time: string; children?: ReactNode }

/** A recipe as a card: for how many, how long, then ingredients and steps. */
export function Recipe({ title, serves, time, children }: Props) {
  return (
    <section className="recipe" aria-label={words.recipe(title)}>
      <p className="box-title">{title}</p>
      <dl>
        <div>
          <dt>{words.serves}</dt>
          <dd>{serves}</dd>
        </div>
        <div>
          <dt>{words.time}</dt>
          <dd>{time}</dd>
        </div>
      </dl>
      {children}
    </section>
  )
}
