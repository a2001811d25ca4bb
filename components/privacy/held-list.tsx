import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import type { FormState } from '@/lib/forms/refused-state'
import type { Held } from '@/lib/privacy/held-about'
import { HeldCard } from './held-card'

type Props = FormState & {
  address: string
  held: Held[]
  /** A name that was refused. */
  typedName?: string
}

/** Everything that is held about a person, and what the person can do about it. */
export function HeldList({ address, held, typedName, errors, trouble }: Props) {
  return (
    <div className="page columns held">
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={trouble} />
      <header className="page-header">
        <h1>What we hold about you</h1>
        <p className="lead">
          {held.length > 0 ? 'This is everything under the address' : 'We hold nothing about'}{' '}
          <span className="address">{address}</span>
          {held.length > 0 ? '.' : ' any more.'}
        </p>
      </header>
      {held.map((part) => (
        <HeldCard
          key={`${part.area} ${part.name?.id ?? part.title}`}
          {...part}
          typedName={typedName}
          errors={errors}
        />
      ))}
      {held.length > 0 && <WhatYouCanDo />}
      <form action="/my-data/leave" method="post">
        <Button look="quiet">Close these pages</Button>
      </form>
    </div>
  )
}

function WhatYouCanDo() {
  return (
    <section className="held-actions">
      <h2>Take it with you</h2>
      <p>A file with all of this, which you and other programs can read (JSON).</p>
      <form action="/my-data/export" method="post">
        <Button>Download my data</Button>
      </form>
      <h2>Correct it</h2>
      <p>
        A name you can put right above. Have your answers changed?{' '}
        <a href="/plan">Fill in the form again</a>: Ishita uses the newest. Is the address itself
        wrong? Fill in the form with the right one, and erase this.
      </p>
      <h2>Erase it</h2>
      <p>Everything on this page is deleted. We ask once more before that.</p>
      <p>
        <LinkButton href="/my-data/erase">Erase everything …</LinkButton>
      </p>
    </section>
  )
}
