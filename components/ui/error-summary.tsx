export type FormError = { field: string; message: string }

/**
 * Everything that is wrong with a form, each leading to its field. Stands first in the page, and has the
 * focus: the browser sees to it by the attribute alone.
 * @param id where the address of the refused page leads to, if it has a fragment: that is what has the focus then
 */
export function ErrorSummary({ errors, id }: { errors: FormError[]; id?: string }) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal this is what a person needs first
    <div className="notice notice-wrong" id={id} role="alert" tabIndex={-1} autoFocus>
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
