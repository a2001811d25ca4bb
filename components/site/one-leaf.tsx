import { leaves } from '@/lib/turmeric-lines'

/** A single leaf, for pages that say one thing. */
export function OneLeaf() {
  const leaf = leaves.at(-1)
  if (!leaf) return null
  return (
    <svg className="one-leaf" viewBox="0 0 410 142" width="410" height="142" aria-hidden="true">
      <g transform="translate(352 -204) rotate(78)">
        <path className="ill-soft" d={leaf.outline} transform="translate(5 6)" />
        <path className="plant-line" d={leaf.outline + leaf.lines} />
        <path className="plant-fine" d={leaf.veins} />
      </g>
    </svg>
  )
}
