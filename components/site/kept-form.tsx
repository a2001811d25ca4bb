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
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  )
  const written = fields.filter(({ value }) => isWritten(value))
  return (
    <Message title={kept.title}>
      <p className="lead">{kept.lead}</p>
      <form className="form" method="post">
        {fields.map(({ name, value }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and nothing here moves
          <input key={nth} type="hidden" name={name} value={value} />
        ))}
        {written.map(({ value }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div className="field" key={nth}>
            <label className="field-label" htmlFor={`written-${nth}`}>
              {kept.written(nth + 1, written.length)}
            </label>
            <textarea
              className="input"
              id={`written-${nth}`}
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
