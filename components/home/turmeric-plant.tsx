import { leaves, rhizome } from '@/lib/turmeric-lines'

/** Colour that does not quite meet its line, as in old botanical prints. */
const OFFSET = 'translate(6 5)'

/** A turmeric plant with its rhizome; the ground is at 400 of 620. */
export function TurmericPlant() {
  return (
    <svg className="plant" viewBox="0 0 480 624" width="480" height="624" aria-hidden="true">
      {leaves.map(({ outline, lines, veins }) => (
        <g key={outline}>
          <path className="ill-soft" d={outline} transform={OFFSET} />
          <path className="plant-line" d={outline + lines} />
          <path className="plant-fine" d={veins} />
        </g>
      ))}
      <path className="plant-fine" d={rhizome.roots} />
      <path className="ill-turmeric" d={rhizome.outline} transform={OFFSET} />
      <path className="plant-line" d={rhizome.outline} />
      <path className="plant-fine" d={rhizome.rings} />
    </svg>
  )
}
