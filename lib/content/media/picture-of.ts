import type { Nodes } from 'hast'
import { attributeOf, isFigure } from '@/lib/content/figure-node'
import type { Body, Picture } from '@/lib/content/model'
import { walk } from '@/lib/content/walk'
import type { Media } from './make-media'

type Words = { alt: string; caption?: string; credit?: string }
type Pictures = Media['pictures']

/** A picture as a page shows it, with what this page says of it. */
export function pictureOf(
  src: string,
  { alt, caption, credit }: Words,
  pictures: Pictures,
): Picture {
  const ready = pictures.get(src)
  if (!ready) throw new Error(`${src} was not made`)
  const words = { alt, caption, credit }
  if (ready.photo) return { ...words, width: ready.width, height: ready.height, photo: ready.photo }
  const { width, height } = ready.read()
  return { ...words, width, height, drawing: ready.path }
}

/** Hands each <Figure> of a body its picture, as JSON in one more attribute: a body stays data. */
export function placeFigures(body: Body, pictures: Pictures): Body {
  walk<Nodes>(body, (node) => {
    if (!isFigure(node)) return
    const [src = '', alt = ''] = [attributeOf(node, 'src'), attributeOf(node, 'alt')]
    const words = {
      alt,
      caption: attributeOf(node, 'caption'),
      credit: attributeOf(node, 'credit'),
    }
    const value = JSON.stringify(pictureOf(src, words, pictures))
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'picture', value })
  })
  return body
}
