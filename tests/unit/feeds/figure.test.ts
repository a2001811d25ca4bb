import { expect, it } from 'vitest'
import { compileBody } from '@/lib/content/compile-body'
import type { ReadyPicture } from '@/lib/content/media/make-media'
import { placeFigures } from '@/lib/content/media/picture-of'
import { readDrawing } from '@/lib/content/read-drawing'
import { plainBody } from '@/lib/feeds/plain-body'
import { toHtml } from '@/lib/feeds/to-html'
import { toMarkdown } from '@/lib/feeds/to-markdown'

const photo = { sources: [], fallback: '/media/0a.jpg', ground: [] }
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'

async function plainOf(src: string) {
  const { tree } = await compileBody(
    `Before.\n\n<Figure src="${src}" alt="A bowl of [dahi] &#38; rice" caption="Dahi." credit="Photo: I." />\n\nAfter.`,
  )
  const pictures = new Map<string, ReadyPicture>([
    ['a.jpg', { key: 'a', width: 9, height: 9, photo, files: [] }],
    ['b.svg', { key: 'b', read: () => readDrawing(svg, 'b.svg'), path: '/media/b.svg', files: [] }],
  ])
  return plainBody(placeFigures(tree, pictures), '/articles/one')
}

it('shows a photo with what stands below it, at an address that a feed reader can ask for', async () => {
  const text = await plainOf('a.jpg')
  expect(toHtml(text)).toContain(
    '<p><img src="http://localhost:3000/media/0a.jpg" alt="A bowl of [dahi] &amp; rice"></p><p><em>Dahi. Photo: I.</em></p>',
  )
  expect(toMarkdown(text)).toBe(
    'Before.\n\n![A bowl of \\[dahi\\] & rice](http://localhost:3000/media/0a.jpg)\n\n*Dahi. Photo: I.*\n\nAfter.',
  )
})

it('leaves out a drawing, which has no address', async () => {
  expect(toMarkdown(await plainOf('b.svg'))).toBe('Before.\n\nAfter.')
})
