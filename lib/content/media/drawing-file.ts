import type { Element } from 'hast'
import type { Drawing } from '@/lib/content/read-drawing'
import { outlineDrawing } from './outline-drawing'
import { fileStyle } from './palette'
import type { Faces } from './set-line'

/**
 * A checked drawing as a file of its own, which a page shows as an image. It takes light and dark from the
 * reader's system as the page does; its labels are outlines, for the page's fonts do not reach into an image.
 */
export function drawingFile({ drawing }: Drawing, faces: Faces): string {
  const [svg] = drawing.children as [Element]
  const { role: _, ariaLabelledBy: __, ariaLabel: ___, ...properties } = svg.properties
  const bare = { ...drawing, children: [{ ...svg, properties }] }
  return outlineDrawing(bare, faces, 'leave to the reader').replace(
    '>',
    `><style>${fileStyle}</style>`,
  )
}
