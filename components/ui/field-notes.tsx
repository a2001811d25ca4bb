type Props = { name: string; hint?: string; error?: string }

const hintId = (name: string) => `${name}-hint`
const errorId = (name: string) => `${name}-error`

/** The attributes that tie a control to its hint and error. */
export function describedBy({ name, hint, error }: Props) {
  const ids = [hint && hintId(name), error && errorId(name)].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** The hint and the error of a control. */
export function FieldNotes({ name, hint, error }: Props) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={errorId(name)}>
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
    </>
  )
}
