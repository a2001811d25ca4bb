import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ArticleBody } from '@/components/reading/article-body'
import { ArticlePicture } from '@/components/reading/article-picture'
import { compileBody } from '@/lib/content/compile-body'
import type { ReadyPicture } from '@/lib/content/media/make-media'
import { placeFigures } from '@/lib/content/media/picture-of'
import { readDrawing } from '@/lib/content/read-drawing'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><path d="M0 0h9"/></svg>'
const photo = {
  sources: [
    { type: 'image/avif', srcSet: '/media/a-360.avif 360w, /media/a-720.avif 720w' },
    { type: 'image/webp', srcSet: '/media/a-360.webp 360w, /media/a-720.webp 720w' },
  ],
  fallback: '/media/a.jpg',
  ground: Array.from({ length: 12 }, (_, place) => `#0000${(16 + place).toString(16)}`),
}
const pictures = new Map<string, ReadyPicture>([
  ['dahi.jpg', { key: 'a', photo, width: 720, height: 540, files: [] }],
  [
    'bowl.svg',
    { key: 'b', read: () => readDrawing(svg, 'bowl.svg'), path: '/media/bowl.svg', files: [] },
  ],
])

async function rendered(mdx: string): Promise<string> {
  const { tree } = await compileBody(mdx)
  const body = JSON.parse(JSON.stringify(placeFigures(tree, pictures)))
  return renderToStaticMarkup(<ArticleBody body={body} />)
}

it('shows a photo in sizes and formats, with its room kept, lazily, and with its words', async () => {
  const html = await rendered(
    '<Figure src="dahi.jpg" alt="A bowl of &quot;dahi&quot; &amp; rice" caption="Dahi." credit="Photo: Asha" />',
  )
  expect(html).toContain(
    '<source type="image/avif" srcSet="/media/a-360.avif 360w, /media/a-720.avif 720w" sizes="(min-width: 580px) 520px, 92vw"/>',
  )
  expect(html).toMatch(
    /<img src="\/media\/a\.jpg" width="720" height="540" alt="A bowl of &quot;dahi&quot; &amp; rice" loading="lazy" decoding="async"\/>/,
  )
  expect(html).toContain('<figcaption>Dahi. <small>Photo: Asha</small></figcaption>')
  expect(html.match(/<path fill="#0000/g)).toHaveLength(12)
  expect(html).not.toMatch(/ style=|<script|onload/)
})

it('shows a drawing as an image with its room kept, lazily, named by the words of the article', async () => {
  const html = await rendered('<Figure src="bowl.svg" alt="A bowl seen from the side" />')
  expect(html).toContain(
    '<img src="/media/bowl.svg" alt="A bowl seen from the side" width="96" height="54" loading="lazy"/>',
  )
  expect(html).not.toMatch(/<svg|<figcaption/)
})

it('does not wait with a photo that stands above the text', () => {
  const picture = { photo, width: 720, height: 540, alt: 'A bowl of dahi on a table' }
  const html = renderToStaticMarkup(<ArticlePicture picture={picture} first />)
  expect(html).toContain('loading="eager"')
})
