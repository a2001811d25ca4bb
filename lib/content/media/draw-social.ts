import { site } from '@/lib/site'
import { fitTitle, LEADING, type TitleBox } from './fit-title'
import { drawingStyle, palette } from './palette'
import type { Face } from './read-face'
import { canSet, type Faces, setLine, widthOf } from './set-line'
import { settablePart } from './settable-part'

/** What networks show whole beside a link. */
export const SOCIAL = { width: 1200, height: 630 } as const

export type SocialFacts = { title: string; topic?: string; art: string }

/** Where the art stands: an article's drawing, a photo or the plant. */
export const ART = { x: 544, y: 60, width: 616, height: 510 } as const

const MARGIN = 60
const TITLE = { top: 138, width: 458, height: 354, largest: 62, smallest: 34 }
const TITLE_ALONE = { ...TITLE, top: 62, height: 410, largest: 72 }

/** The picture of a page for other sites, as SVG: title, topic and name at the left, art at the right. */
export function drawSocial(
  { title, topic, art }: SocialFacts,
  { serif, sans }: { serif: Face; sans: Face },
): string {
  const titles: Faces = [serif, sans]
  const labels: Faces = [sans, serif]
  const { width, height } = SOCIAL
  const label = topic && canSet(topic, labels) ? topic : ''
  const shown = settablePart(title, titles) || label
  const above = shown === label ? '' : label
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.leaf}"/>`,
    `<path fill="${palette.paper}" d="${leafShape(ART, 56)}"/>`,
    `<clipPath id="art"><path d="${leafShape(ART, 56)}"/></clipPath>`,
    `<g clip-path="url(#art)">${art}</g>`,
    above ? topicLabel(above, labels) : '',
    shown ? titleLines(shown, above ? TITLE : TITLE_ALONE, titles) : '',
    nameLine(titles, labels),
  ]
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${drawingStyle}</style>${parts.join('')}</svg>`
}

/** The shape of the house: two corners round and two sharp. */
function leafShape(box: { x: number; y: number; width: number; height: number }, round: number) {
  const { x, y, width, height } = box
  const across = width - round
  const down = height - round
  return `M${x} ${y}h${across}a${round} ${round} 0 0 1 ${round} ${round}v${down}h${-across}a${round} ${round} 0 0 1 ${-round} ${-round}z`
}

function topicLabel(topic: string, faces: Faces): string {
  const size = 24
  const width = widthOf(topic, faces) * size + 40
  const box = { x: MARGIN, y: 60, width, height: 44 }
  const words = setLine(topic, faces, { x: MARGIN + 20, y: 90, size })
  return `<path fill="${palette.soft}" d="${leafShape(box, 16)}"/><g fill="${palette.ink}">${words}</g>`
}

function titleLines(title: string, box: TitleBox & { top: number }, faces: Faces): string {
  const { lines, size } = fitTitle(title, box, (text) => widthOf(text, faces))
  const set = lines.map((line, place) =>
    setLine(line, faces, { x: MARGIN, y: box.top + size * (0.72 + place * LEADING), size }),
  )
  return `<g fill="${palette.paper}">${set.join('')}</g>`
}

const mark = `<g fill="none" stroke-linecap="round"><path fill="${palette.soft}" d="M9 9c12 .5 21.5 8.5 22 23C19.5 32 9.5 23 9 9z"/><path stroke="${palette.soft}" stroke-width="3" d="M9.2 9C8.3 17 8.8 26 7.8 34M31 32C31.4 25 30.6 18 31.4 11.5"/><path stroke="${palette.leaf}" stroke-width="1.6" d="M12.5 13.5C18 18 23 23 28 29.5"/></g><circle cx="31.6" cy="7" r="3.6" fill="${palette.turmeric}"/>`

function nameLine(titles: Faces, labels: Faces): string {
  const name = setLine(site.shortName, titles, { x: 122, y: 562, size: 36 })
  const rest = site.name.slice(site.shortName.length).trim()
  const x = 122 + widthOf(site.shortName, titles) * 36 + 12
  const by = setLine(rest, labels, { x, y: 562, size: 24 })
  return `<g transform="translate(52 522) scale(1.4)">${mark}</g><g fill="${palette.paper}">${name}</g><g fill="${palette.soft}">${by}</g>`
}
