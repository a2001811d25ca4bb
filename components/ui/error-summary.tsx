export type FormError = { field: string; message: string }

/** Everything that is wrong with a form, each leading to its field. Stands first in the page. */
export function ErrorSummary({ errors }: { errors: FormError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="notice notice-wrong" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
