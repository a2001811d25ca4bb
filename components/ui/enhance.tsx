export type Enhancement = 'counter' | 'units' | 'mail-domain'

/** Small modules of ours that make a form handier; it is complete without them. See public/forms/. */
export function Enhance({ by }: { by: readonly Enhancement[] }) {
  return by.map((name) => <script key={name} type="module" src={`/forms/${name}.js`} />)
}
