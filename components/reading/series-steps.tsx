import type { Series } from '@/lib/content/series'
import { strings } from '@/lib/strings/strings'

const words = strings().article

/** On to the next part of a series, or back to the one before. */
export function SeriesSteps({ series: { name, previous, next } }: { series: Series }) {
  return (
    <nav className="series-steps" aria-label={words.seriesLabel(name)}>
      {previous && (
        <a href={previous.path} rel="prev">
          <span className="label">{words.previous}</span> {previous.title}
        </a>
      )}
      {next && (
        <a href={next.path} rel="next">
          <span className="label">{words.next}</span> {next.title}
        </a>
      )}
    </nav>
  )
}
