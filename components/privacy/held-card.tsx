import { createElement } from 'react'
import { Button } from '@/components/ui/button'
import type { FormError } from '@/lib/forms/form-error'
import type { Held } from '@/lib/privacy/held-about'
import { NameForm } from './name-form'

type Props = Held & { typedName?: string; errors: FormError[] }

const lineOf = ({ label, text }: Held['facts'][number]) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
)

/** One thing that is held: its facts, a name to put right, consents to take back. */
export function HeldCard({ area, title, facts, name, consents = [], typedName, errors }: Props) {
  const wrong = errors.find(({ field }) => field === `name-${name?.id}`)?.message
  return (
    <section className="held-card">
      <h2>{title}</h2>
      {name && (
        <NameForm area={area} {...name} typed={wrong ? typedName : undefined} error={wrong} />
      )}
      {createElement('dl', { className: 'facts' }, ...facts.map(lineOf))}
      {consents.map(({ id, text, says }) => (
        <form key={id} className="consent" action="/my-data/withdraw" method="post">
          <h3>You agreed to this</h3>
          <blockquote>{text}</blockquote>
          <p className="small">{says}</p>
          <input type="hidden" name="area" value={area} />
          <input type="hidden" name="id" value={id} />
          <Button look="quiet">Take this consent back</Button>
        </form>
      ))}
    </section>
  )
}
