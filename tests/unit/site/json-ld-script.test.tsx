import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { articleGraph } from '@/components/site/json-ld'
import { JsonLdScript } from '@/components/site/json-ld-script'
import type { Article } from '@/lib/content/model'
import { walk } from '@/lib/content/walk'

const article = (title: string): Article => ({
  slug: 'one',
  path: '/articles/one',
  title,
  description: title,
  date: '2024-08-25',
  topics: [{ slug: 'gut', title, path: '/topics/gut' }],
  author: { slug: 'ishita', name: title },
  readingMinutes: 1,
  picture: { drawing: '/media/a.svg', width: 1, height: 1, alt: title },
  openGraph: { path: '/media/one.jpg', width: 1200, height: 630, alt: title },
  keyPoints: [],
  callToAction: { title, text: title },
  headings: [],
  references: [],
  body: { type: 'root', children: [] },
})

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  walk<Nodes>(fromHtml(html), (node) => {
    if (node.type === 'element') found.push(node)
  })
  return found
}

it.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]></SCRIPT ><img src=x onerror=alert(1)>',
  '\u2028"\\</script',
])('a title such as %j stays a title', (title) => {
  const graph = articleGraph(article(title), [{ path: '/', label: title }])
  const html = renderToStaticMarkup(<JsonLdScript graph={graph} />)
  const names = elementsOf(html).map(({ tagName }) => tagName)
  expect(names).toEqual(['html', 'head', 'script', 'body'])
  const script = elementsOf(html)[2]?.children[0]
  const read = JSON.parse(script?.type === 'text' ? script.value : '')
  expect(read).toEqual(JSON.parse(JSON.stringify(graph)))
  expect(read['@graph'][0].headline).toBe(title)
})

it('claims no review that nobody has signed', () => {
  expect(JSON.stringify(articleGraph(article('A title'), []))).not.toMatch(
    /lastReviewed|reviewedBy/,
  )
})
