import fs from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { parseMdx } from '@/lib/content/markdown-parser'

const complete = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

const texts = [
  '# A\n\nWords *and* **more**, ~~gone~~, a-b.c_d+e.\n\n- [ ] task\n\n| a | b |\n|---|---|\n| c | d |\n',
  '<Callout kind="doctor" title="T">\n\nWhat, how, who: wwww, html.\n\n</Callout>',
]

it('reads every text as remark-gfm by itself does', () => {
  const file = 'content/articles/gut-skin-connection.mdx'
  const article = fs.readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, '')
  for (const text of [...texts, article])
    expect(JSON.stringify(parseMdx(text))).toBe(JSON.stringify(complete.parse(text)))
})

it.each([
  'https://example.org/a',
  'HTTP://example.org',
  'www.example.org',
  'hello@example.org',
  'mailto:hello@example.org',
  'xmpp:hello@example.org/a',
])('makes a link of %s', (address) => {
  const text = `See ${address} today.`
  expect(parseMdx(text)).toEqual(complete.parse(text))
  expect(JSON.stringify(parseMdx(text))).toContain('"type":"link"')
})
