import { Button } from '@/components/ui/button'
import { strings } from '@/lib/strings/strings'
import { Message } from './message'

const { kept } = strings().trouble

/** Longer than a name or an address, and of several words: somebody may want to copy it. */
const isWritten = (value: string) => value.length > 30 && /\s/.test(value)

/**
 * A form that came to nothing by our fault, whatever form it was. It has no action: it goes to the address that
 * answered it. It needs no content and no database.
 */
export function KeptForm({ typed }: { typed: Record<string, string | string[]> }) {
  const fields = Object.entries(typed)
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
    // Names may repeat.
    .map((field, nth) => ({ ...field, key: `kept-${nth}` }))
  const written = fields.filter(({ value }) => isWritten(value))
  return (
    <Message title={kept.title}>
      <p className="lead">{kept.lead}</p>
      <form className="form" method="post">
        {fields.map(({ key, name, value }) => (
          <input key={key} type="hidden" name={name} value={value} />
        ))}
        {written.map(({ key, value }, nth) => (
          <div className="field" key={key}>
            <label className="field-label" htmlFor={key}>
              {kept.written(nth + 1, written.length)}
            </label>
            <textarea
              className="input"
              id={key}
              rows={Math.min(12, 2 + Math.floor(value.length / 60))}
              defaultValue={value}
              readOnly
            />
          </div>
        ))}
        <Button>{kept.again}</Button>
      </form>
    </Message>
  )
}
