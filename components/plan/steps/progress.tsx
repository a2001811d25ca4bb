type Props = { at: number; of: number }

const GAP = 22
const leaf = 'M0 0C2-8 9-12 17-12C16-5 9 1 0 0Z'

/** Where one is, in words; the twig beside them says the same to the eye. */
export function Progress({ at, of }: Props) {
  const places = Array.from({ length: of }, (_, index) => index)
  return (
    <p className="progress">
      <span>
        Step {at} of {of}
      </span>
      <svg viewBox={`0 0 ${of * GAP + 8} 32`} width={of * GAP + 8} height="32" aria-hidden="true">
        <path className="twig" d={`M2 16C40 13 100 19 ${of * GAP + 6} 16`} />
        {places.map((place) => (
          <path
            key={place}
            className={place < at ? 'twig-leaf twig-leaf-grown' : 'twig-leaf'}
            d={leaf}
            transform={`translate(${6 + place * GAP} 16)${place % 2 ? ' scale(1 -1)' : ''}`}
          />
        ))}
      </svg>
    </p>
  )
}
