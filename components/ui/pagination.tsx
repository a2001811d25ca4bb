type Props = { page: number; pages: number; path: string; label: string }

const address = (path: string, page: number) => (page === 1 ? path : `${path}?page=${page}`)

/** Links through a list that is longer than a page. */
export function Pagination({ page, pages, path, label }: Props) {
  if (pages < 2) return null
  const numbers = Array.from({ length: pages }, (_, place) => place + 1)
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 && (
        <a href={address(path, page - 1)} rel="prev">
          Newer
        </a>
      )}
      <ol>
        {numbers.map((number) => (
          <li key={number}>
            <a
              href={address(path, number)}
              aria-label={`Page ${number}`}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={address(path, page + 1)} rel="next">
          Older
        </a>
      )}
    </nav>
  )
}
