const COLUMNS = 4

/** The colours of a photo, blurred, until it has come. Drawn, because a page carries no style of its own. */
export function PhotoGround({ colours }: { colours: string[] }) {
  if (colours.length === 0) return null
  const rows = colours.length / COLUMNS
  return (
    <svg
      className="photo-ground"
      viewBox={`0 0 ${COLUMNS} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colours.map((colour, place) => {
        const square = `M${place % COLUMNS} ${Math.floor(place / COLUMNS)}h1v1h-1z`
        return <path key={square} fill={colour} d={square} />
      })}
    </svg>
  )
}
