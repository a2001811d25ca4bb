import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { compileBody } from '@/lib/content/compile-body'
import { type Plain, plain, plainLink } from '@/lib/feeds/plain'
import { plainBody } from '@/lib/feeds/plain-body'
import { toMarkdown } from '@/lib/feeds/to-markdown'

type Node = { type: string; value?: string; children?: Node[] }

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')
const kinds = (markdown: string) => parse(markdown).children.map((node) => node.type)
const markdownOf = async (mdx: string) =>
  toMarkdown(plainBody((await compileBody(mdx)).tree, '/articles/one'))

it.each([
  ['## A *heading*', '## A *heading*'],
  [
    'Fibre helps.<Cite id="b" /><Cite id="a" /> Again.<Cite id="b" />',
    'Fibre helps.[1][2] Again.[1]',
  ],
  ['So it is<Cite id="b" />(really)', 'So it is[1]\\(really)'],
  [
    'A [link](/topics) and [one](https://x.example/a_(b)).',
    'A [link](http://localhost:3000/topics) and [one](https://x.example/a_%28b%29).',
  ],
  ['To [a place](#sources)', 'To [a place](http://localhost:3000/articles/one#sources)'],
  ['- one\n- two\n  - three', '- one\n- two\n  - three'],
  ['1. one\n\n   more\n2. two', '1. one\n\n   more\n\n2. two'],
  ['> words\n>\n> more', '> words\n>\n> more'],
  ['A `code` and ``a ` b``', 'A `code` and ``a ` b``'],
  ['```\na *b*\n```', '```\na *b*\n```'],
  ['one  \ntwo', 'one\\\ntwo'],
  ['~~gone~~ ***', '~~gone~~ \\*\\*\\*'],
  ['| a | b |\n|---|--:|\n| 1 | x \\| y |', '| a | b |\n| --- | --: |\n| 1 | x \\| y |'],
  [
    '<Table caption="Fibre">\n\n| Food | g |\n|---|--:|\n| Atta | 11 |\n\n</Table>',
    '**Fibre**\n\n| Food | g |\n| --- | --: |\n| Atta | 11 |',
  ],
  [
    '<Recipe title="Cheela" serves="2" time="20 minutes">\n\n- moong\n\n1. Soak.\n\n</Recipe>',
    '**Cheela**\n\nServes: 2 · Time: 20 minutes\n\n- moong\n\n1. Soak.',
  ],
  [
    '<Claim grade="weak" change="A trial.">\n\nIt may.<Cite id="a" />\n\n</Claim>',
    '> **Weak evidence**\n>\n> It may.[1]\n>\n> *What would change this:* A trial.',
  ],
  [
    '<Callout kind="doctor" title="See a doctor">\n\n- now\n\n</Callout>',
    '> **See a doctor**\n>\n> - now',
  ],
])('writes %j', async (mdx, expected) => {
  expect(await markdownOf(mdx)).toBe(expected)
})

it('keeps the cells of a row in their order, whichever of them are headings', () => {
  const cell = (name: string, text: string) => plain(name, text)
  const table = plain(
    'table',
    plain('tr', cell('td', 'a'), cell('th', 'b')),
    plain('tr', cell('td', '1'), cell('th', '2'), cell('td', '3')),
  )
  expect(toMarkdown([table])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |')
})

it('says what a component it does not know says of itself, and its content', () => {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'title', value: 'Khichdi' }]
  const children = [
    { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Wash.' }] },
  ]
  const node = { type: 'mdxJsxFlowElement', name: 'Recipe', attributes, children }
  const body = { type: 'root', children: [node] } as unknown as Parameters<typeof plainBody>[0]
  expect(toMarkdown(plainBody(body, '/x'))).toBe('**Khichdi**\n\nWash.')
})

/** Words made of everything that Markdown could mistake for its own. */
const words = fc
  .array(
    fc.constantFrom(
      ...'# ## - + = 1. 2) * ** _ ` ``` [ ] [x] ( ) < > <b> ~ ~~ | \\ & &amp; ! http://a.b --- === a b9 आ .'.split(
        ' ',
      ),
      ' ',
      '\n',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')
const tidy = (text: string) => text.replace(/[ \n]+/g, ' ').trim()

it.each(['p', 'h2', 'li', 'td', 'a'])('any words in <%s> are read back as they were', (name) => {
  const wrap: Record<string, (text: string) => Plain> = {
    p: (text) => plain('p', text),
    h2: (text) => plain('h2', text),
    li: (text) => plain('ul', plain('li', text)),
    td: (text) => plain('table', plain('tr', plain('th', text)), plain('tr', plain('td', text))),
    a: (text) => plain('p', plainLink('https://x.example/', text)),
  }
  const kind = { p: 'paragraph', h2: 'heading', li: 'list', td: 'table', a: 'paragraph' }[name]
  fc.assert(
    fc.property(words, (text) => {
      const markdown = toMarkdown([(wrap[name] as (text: string) => Plain)(text)])
      expect(kinds(markdown)).toEqual([kind])
      const read = textOf(parse(markdown) as Node).trim()
      expect(read).toBe(name === 'td' ? tidy(text) + tidy(text) : tidy(text))
    }),
    { numRuns: 300 },
  )
})
