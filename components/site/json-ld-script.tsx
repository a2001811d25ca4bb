import type { JsonLdGraph } from './json-ld'

/** A title such as `</script>` must not end the block: no `<` survives. */
const escaped = (graph: JsonLdGraph) => JSON.stringify(graph).replaceAll('<', '\\u003c')

/** The page's facts for machines; a data block, so a strict content policy lets it pass. */
export function JsonLdScript({ graph }: { graph: JsonLdGraph }) {
  return <script type="application/ld+json">{escaped(graph)}</script>
}
