type Bar = { label: string; value: number }

const ROW = 30
const LABEL = 132
const WIDTH = 420
const MOST = WIDTH - LABEL - 50

/**
 * Bars drawn on the server, the longest being the largest value. For eyes alone: the table below says the same
 * to everybody.
 */
export function BarChart({ bars, title }: { bars: Bar[]; title: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const height = bars.length * ROW
  return (
    <svg
      className="desk-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${title}, as bars; the table below has the same numbers`}
    >
      {bars.map(({ label, value }, place) => {
        const y = place * ROW
        const length = Math.max(value > 0 ? 3 : 0, (value / most) * MOST)
        return (
          <g key={label}>
            <text className="chart-label" x={LABEL - 12} y={y + 20} textAnchor="end">
              {short(label)}
            </text>
            <path className="chart-bar" d={`M${LABEL} ${y + 5}h${length}v20h-${length}z`} />
            <text className="chart-value" x={LABEL + length + 8} y={y + 20}>
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const short = (label: string) => (label.length > 15 ? `${label.slice(0, 14)}…` : label)
