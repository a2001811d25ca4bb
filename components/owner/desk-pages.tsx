type Props = {
  page: number
  pages: number
  /** What is paged through, for who does not see it. */
  label: string
  pathOf: (page: number) => string
}

/** The way through a long list of the desk. */
export function DeskPages({ page, pages, label, pathOf }: Props) {
  if (pages < 2) return null
  return (
    <nav className="desk-tabs" aria-label={label}>
      {page > 1 && (
        <a rel="prev" href={pathOf(page - 1)}>
          Page before
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a rel="next" href={pathOf(page + 1)}>
          Next page
        </a>
      )}
    </nav>
  )
}
