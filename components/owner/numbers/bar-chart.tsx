type Bar = { label: string; value: number }

const ROW = 34
const LABEL = 150
const WIDTH = 640
const MOST = WIDTH - LABEL - 60

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
            <text className="chart-label" x={LABEL - 12} y={y + 22} textAnchor="end">
              {short(label)}
            </text>
            <path className="chart-bar" d={`M${LABEL} ${y + 6}h${length}v22h-${length}z`} />
            <text className="chart-value" x={LABEL + length + 8} y={y + 22}>
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const short = (label: string) => (label.length > 17 ? `${label.slice(0, 16)}…` : label)
