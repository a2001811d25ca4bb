import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { describedBy } from '@/components/ui/field-notes'

type Props = {
  area: string
  id: string
  value: string
  /** What was typed and refused. */
  typed?: string
  error?: string
}

/** Puts the name of one request right. A page may hold several, so its id is not its name. */
export function NameForm({ area, id, value, typed, error }: Props) {
  const field = `name-${id}`
  return (
    <form className="name-form" action="/my-data/correct" method="post" noValidate>
      <input type="hidden" name="area" value={area} />
      <input type="hidden" name="id" value={id} />
      <Field name={field} label="Name" error={error}>
        <input
          className="input"
          id={field}
          name="name"
          type="text"
          autoComplete="name"
          spellCheck={false}
          defaultValue={typed ?? value}
          {...describedBy({ name: field, error })}
        />
      </Field>
      <Button look="quiet">Correct the name</Button>
    </form>
  )
}
