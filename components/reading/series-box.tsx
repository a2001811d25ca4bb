import type { Series } from '@/lib/content/series'
import { strings } from '@/lib/strings/strings'

/** All parts of a series in order, this one marked. */
export function SeriesBox({ series, current }: { series: Series; current: string }) {
  return (
    <nav className="series" aria-labelledby="part-series">
      <p id="part-series">
        <span className="label">{strings().article.series}</span> {series.name}
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
