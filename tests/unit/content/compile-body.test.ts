import fs from 'node:fs'
import { expect, it } from 'vitest'
import { compileBody } from '@/lib/content/compile-body'
import { componentNames } from '@/lib/content/components'

it.each([
  ['Home is {process.env.HOME}.', 'line 1: expressions in { } are not allowed'],
  ['Text\n\n{1 + 1}', 'line 3: expressions in { } are not allowed'],
  ['import fs from "node:fs"\n\nText', 'line 1: import and export are not allowed'],
  ['export const x = 1', 'line 1: import and export are not allowed'],
  ['<script>alert(1)</script>', 'unknown component <script>'],
  ['<style>p {"{"}</style>', 'unknown component <style>'],
  ['<div>x</div>', 'unknown component <div>'],
  ['<Foo />', 'unknown component <Foo>: the known ones are <Cite>, <Claim>, <Callout>'],
  ['<Cite id={process.env.HOME} />', 'attributes of <Cite> are plain texts'],
  ['<Cite {...process.env} />', 'attributes of <Cite> are plain texts'],
  ['<Cite id="a" onClick="x()" />', '<Cite>: there is no onClick here: it takes id'],
  ['<Cite />', '<Cite>: id is missing'],
  ['<Cite id="A b" />', '<Cite>: id should have small letters, digits and hyphens only'],
  ['<Cite id="a">words</Cite>', '<Cite> holds nothing'],
  [
    '<Claim grade="certain" change="x">\n\nText\n\n</Claim>',
    '<Claim>: grade should be one of strong, limited, weak',
  ],
  ['<Callout kind="note" title="">\n\nx\n\n</Callout>', '<Callout>: title is empty'],
  ['<Callout kind="note" title="T"></Callout>', '<Callout> is empty'],
  ['Text <Callout kind="note" title="T">x</Callout>', '<Callout> stands on lines of its own'],
  ['<KeyPoints title="T">\n\nWords.\n\n</KeyPoints>', '<KeyPoints> holds one list'],
  ['<Table caption="T">\n\nWords.\n\n</Table>', '<Table> holds one Markdown table'],
  ['<Recipe title="T" serves="2" time="5 minutes">\n\n1. Stir.\n\n</Recipe>', 'no ingredients'],
  ['<Recipe title="T" serves="2" time="5 minutes">\n\n- Dal\n\n</Recipe>', 'no steps'],
  ['<Recipe title="T" serves="2">\n\n- Dal\n\n1. Stir.\n\n</Recipe>', '<Recipe>: time'],
  ['<Figure src="a.jpg" />', '<Figure>: alt is missing: say what the picture shows'],
  ['<Figure src="a.jpg" alt="A dog" />', '<Figure>: alt should say what the picture shows'],
  ['<Figure src="A B.jpg" alt="A bowl of dahi" />', '<Figure>: src should be the name of a file'],
  ['<Figure src="../a.jpg" alt="A bowl of dahi" />', '<Figure>: src should be the name of a file'],
  ['<Figure src="a.gif" alt="A bowl of dahi" />', '<Figure>: src should be the name of a file'],
  ['<Figure src={a} alt="A bowl of dahi" />', 'attributes of <Figure> are plain texts'],
  [
    '<Figure src="a.jpg" alt="A bowl of dahi" style="x" />',
    'there is no style here: it takes src, alt, caption, credit',
  ],
  ['<Figure src="a.jpg" alt="A bowl of fresh dahi">x</Figure>', '<Figure> holds nothing'],
  ['Text <Figure src="a.jpg" alt="A bowl of fresh dahi" />', '<Figure> stands on lines of its own'],
  ['# A title', 'line 1: the title is the only heading of level 1'],
  ['[x](javascript:alert(1))', 'the link "javascript:alert(1)" is not allowed'],
  ['[x](//evil.example)', 'the link "//evil.example" is not allowed'],
  ['[x](data:text/html,x)', 'the link "data:text/html,x" is not allowed'],
  ['![x](/a.png)', 'a picture in the text is written as <Figure'],
  ['A note[^1]\n\n[^1]: here', 'footnotes are not used'],
  ['An open <Cite id="a"', 'line 1: a component is not finished: it ends with > or />'],
  [
    'One\n\n<Callout kind="note" title="x">\n\nText',
    'line 3: <Callout> is opened here and never closed: write </Callout> on a line of its own',
  ],
  ['- <Claim grade="weak" change="x">\n\nA\n\n</Claim>', 'line 1: <Claim> is opened here'],
  [
    'One\n\n<Callout kind="note" title="x">\n\nText\n\n</Calout>',
    'line 7: </Calout> closes nothing: what is open here is <Callout>, so write </Callout>',
  ],
  ['One\n\n</Callout>', 'line 3: this closes a component that was never opened'],
  [
    'One\n\n<Callout kind="note" title="x>\n\nA\n\n</Callout>\n\nEnd',
    'line 3: a quotation mark is missing',
  ],
  ['<Cite id=a />', 'line 1: what stands behind = needs straight quotation marks'],
  ['<Cite id=“a” />', 'line 1: what stands behind = needs straight quotation marks'],
  ['One\n\nA { b\n\nEnd', 'line 3: expressions in { } are not allowed'],
  ['One <3', 'line 1: a < begins the name of a component'],
  ['<!-- later -->', 'line 1: a comment <!-- … --> cannot stand here'],
])('refuses %j', async (body, says) => {
  await expect(compileBody(body)).rejects.toThrow(says)
})

it('compiles every example of docs/editing.md, one for each component', async () => {
  const written = fs.readFileSync('docs/editing.md', 'utf8').matchAll(/```\n([\s\S]*?)```/g)
  const examples = [...written]
    .map(([, text = '']) => text)
    .filter((text) => /^(?:Fibre|<)/.test(text))
  expect(examples.map((text) => /<([A-Z]\w+)/.exec(text)?.[1]).sort()).toEqual(
    [...componentNames].sort(),
  )
  for (const example of examples) await expect(compileBody(example)).resolves.toBeTruthy()
})

it('names the line of the file, not of the body', async () => {
  await expect(compileBody('One\n\n{x}', 12)).rejects.toThrow('line 15')
})

it('compiles to a tree that is data: it survives JSON, and holds no expression', async () => {
  const { tree } = await compileBody('Hello *there* <Cite id="a" />\n\n| a |\n|---|\n| 1 |')
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  expect(JSON.stringify(tree)).not.toMatch(/estree|position|Expression/)
})

it('numbers sources by first citation, and each place where they are cited', async () => {
  const { tree, citations } = await compileBody(
    'A<Cite id="b" /> and<Cite id="a" /> again<Cite id="b" />',
  )
  expect(citations).toEqual([
    { id: 'b', count: 2 },
    { id: 'a', count: 1 },
  ])
  const places = [...JSON.stringify(tree).matchAll(/"name":"(number|occurrence)","value":"(\d)"/g)]
  expect(places.map(([, name, value]) => `${name} ${value}`)).toEqual([
    'number 1',
    'occurrence 1',
    'number 2',
    'occurrence 1',
    'number 1',
    'occurrence 2',
  ])
})

it('lists headings with the ids that they have in the text', async () => {
  const { headings, tree } = await compileBody('## One & two\n\n### Three\n\n## One & two')
  expect(headings).toEqual([
    { depth: 2, id: 'one--two', text: 'One & two' },
    { depth: 3, id: 'three', text: 'Three' },
    { depth: 2, id: 'one--two-1', text: 'One & two' },
  ])
  for (const { id } of headings) expect(JSON.stringify(tree)).toContain(`"id":"${id}"`)
})

it('counts words of any script', async () => {
  expect((await compileBody('Eat more dal, please. आंत और त्वचा')).words).toBe(7)
})

it('gives a table a name, and one in <Table> its caption and row headings too', async () => {
  const table = '| Food | Fibre |\n|---|---|\n| Dal | 3 g |'
  const body = `${table}\n\n<Table caption="Fibre, raw">\n\n${table}\n\n</Table>`
  const tree = JSON.stringify((await compileBody(body)).tree)
  expect(tree).toContain('"ariaLabel":"Table: Food, Fibre"')
  expect(tree).toContain('"ariaLabel":"Fibre, raw"')
  expect(tree).toMatch(/"tagName":"caption".{0,60}"value":"Fibre, raw"/)
  expect(tree.match(/"scope":"row"/g)).toHaveLength(1)
  expect(tree.match(/"scope":"col"/g)).toHaveLength(2)
})

it('tells everything that is wrong with a body at once, each with its line of the file', async () => {
  const raw = 'One <Foo />.\n\n# A title\n\n[x](javascript:alert(1))'
  await expect(compileBody(raw, 10)).rejects.toThrow(
    /^line 11: unknown component <Foo>.*; line 13: the title is .*; line 15: the link "javascript:/,
  )
})
