import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAst } from 'vitest/node'

type Node = { type: string; [field: string]: unknown }

/** What is read aloud or shown: there a single word is a word of a language too. */
const spoken = /^(?:aria-label|alt|label|lead|placeholder|text|title)$/
const sentence = /\p{L}{2,}[,:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+$/u
const anyWord = /\p{L}{2,}/u

/** The words of a language that stand in a source file, where they cannot be translated. */
function wordsIn(source: string): string[] {
  const found: string[] = []
  const look = (node: Node, words: RegExp) => {
    if (isForMachines(node)) return
    if (node.type === 'JSXText' && anyWord.test(String(node.value))) found.push(String(node.value))
    if (node.type === 'Literal' && typeof node.value === 'string' && words.test(node.value))
      found.push(node.value)
    if (node.type === 'TemplateElement') {
      const { cooked } = node.value as { cooked: string }
      if (words.test(cooked)) found.push(cooked)
    }
    const below = node.type === 'JSXAttribute' ? wordsOf(node) : words
    for (const child of Object.values(node).flat())
      if (child && typeof child === 'object' && 'type' in child) look(child as Node, below)
  }
  look(parseAst(source, { lang: 'tsx' }) as unknown as Node, sentence)
  return found.map((words) => words.trim())
}

const nameOf = (node: unknown) => {
  const { name, value } = node as { name?: unknown; value?: unknown }
  return String(name ?? value)
}
const wordsOf = (attribute: Node) => (spoken.test(nameOf(attribute.name)) ? anyWord : sentence)

/** Class names, addresses of modules, kinds of schema.org, what is compared, and what a developer reads in a log. */
const isForMachines = (node: Node) =>
  node.type === 'ImportDeclaration' ||
  node.type === 'ThrowStatement' ||
  node.type === 'BinaryExpression' ||
  (node.type === 'JSXAttribute' && nameOf(node.name) === 'className') ||
  (node.type === 'Property' && /^(?:@type|query-input)$/.test(nameOf(node.key)))

const worded = [
  'app/(site)',
  'app/not-found.tsx',
  'app/trouble',
  'components/home',
  'components/reading',
  'components/search',
  'components/site',
  'lib/content/related.ts',
  'lib/content/search/describe.ts',
]

const files = worded.flatMap((place) =>
  /\.tsx?$/.test(place)
    ? [place]
    : fs
        .readdirSync(place, { recursive: true })
        .map((name) => path.join(place, String(name)))
        .filter((name) => /\.tsx?$/.test(name)),
)

describe('the words of the reading side stand in lib/strings', () => {
  it.each(files)('%s holds none', (file) => {
    expect(wordsIn(fs.readFileSync(file, 'utf8'))).toEqual([])
  })

  it('sees them in text, in what is read aloud, in titles and in sentences put together', () => {
    const source = `export const Page = ({ n }: { n: number }) => {
      const facts = { title: 'Topics' }
      const says = \`\${n} articles were found\`
      return <main className="page columns" aria-label="list"><p>Here</p>{facts.title}{says}</main>
    }`
    expect(wordsIn(source)).toEqual(['Topics', 'articles were found', 'list', 'Here'])
  })
})
