type Props = {
  page: number
  pages: number
  path: string
  words: { label: string; newer: string; older: string; page: (number: number) => string }
}

const address = (path: string, page: number) => (page === 1 ? path : `${path}?page=${page}`)

/** Links through a list that is longer than a page. */
export function Pagination({ page, pages, path, words }: Props) {
  if (pages < 2) return null
  const numbers = Array.from({ length: pages }, (_, place) => place + 1)
  return (
    <nav className="pagination" aria-label={words.label}>
      {page > 1 && (
        <a href={address(path, page - 1)} rel="prev">
          {words.newer}
        </a>
      )}
      <ol>
        {numbers.map((number) => (
          <li key={number}>
            <a
              href={address(path, number)}
              aria-label={words.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={address(path, page + 1)} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  )
}
