import type { Series } from '@/lib/content/series'

/** On to the next part of a series, or back to the one before. */
export function SeriesSteps({ series: { name, previous, next } }: { series: Series }) {
  return (
    <nav className="series-steps" aria-label={`The series ${name}`}>
      {previous && (
        <a href={previous.path} rel="prev">
          <span className="label">Before this</span> {previous.title}
        </a>
      )}
      {next && (
        <a href={next.path} rel="next">
          <span className="label">Next in the series</span> {next.title}
        </a>
      )}
    </nav>
  )
}
