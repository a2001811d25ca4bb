import { leaves, rhizome } from '@/lib/turmeric-lines'
import { ART } from './draw-social'
import { palette } from './palette'

type Size = { width: number; height: number }

/** How far a drawing keeps from the edge of its field. */
const AIR = 18

/** A drawing in the middle of its field, as large as it fits. @param markup its SVG, with its own size */
export function placeDrawing(markup: string, { width, height }: Size): string {
  const scale = Math.min((ART.width - 2 * AIR) / width, (ART.height - 2 * AIR) / height)
  const x = ART.x + (ART.width - width * scale) / 2
  const y = ART.y + (ART.height - height * scale) / 2
  return `<g transform="translate(${x} ${y}) scale(${scale})">${markup}</g>`
}

/** A photo that fills its field. */
export function placePhoto(jpegOrPng: Buffer): string {
  const { x, y, width, height } = ART
  const type = jpegOrPng[0] === 0xff ? 'jpeg' : 'png'
  const data = `data:image/${type};base64,${jpegOrPng.toString('base64')}`
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="${data}"/>`
}

/** The plant of the home page, for pages that have no picture of their own. */
export function plantArt(): string {
  const line = `fill="none" stroke="${palette.leaf}" stroke-linecap="round" stroke-width`
  const drawn = leaves.map(
    ({ outline, lines, veins }) =>
      `<path class="ill-soft" d="${outline}" transform="translate(6 5)"/><path ${line}="2.4" d="${outline}${lines}"/><path ${line}="1.2" d="${veins}"/>`,
  )
  const root = `<path ${line}="1.2" d="${rhizome.roots}"/><path class="ill-turmeric" d="${rhizome.outline}" transform="translate(6 5)"/><path ${line}="2.4" d="${rhizome.outline}"/><path ${line}="1.2" d="${rhizome.rings}"/>`
  return placeDrawing(`<g>${drawn.join('')}${root}</g>`, { width: 480, height: 632 })
}
