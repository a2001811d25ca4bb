import type { Series } from '@/lib/content/series'

/** All parts of a series in order, this one marked. */
export function SeriesBox({ series, current }: { series: Series; current: string }) {
  return (
    <nav className="series" aria-labelledby="part-series">
      <p id="part-series">
        <span className="label">Series</span> {series.name}
      </p>
      <ol>
        {series.parts.map(({ slug, path, title }) => (
          <li key={slug}>
            {slug === current ? (
              <span aria-current="page">{title}</span>
            ) : (
              <a href={path}>{title}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
