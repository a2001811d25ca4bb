import fs from 'node:fs'
import { expect, it } from 'vitest'
import { checkFigureText } from '@/lib/content/checks/figure-text'
import { phrases } from '@/lib/content/checks/phrases'
import { checkPromises } from '@/lib/content/checks/promises'
import { checkReadingGrade, fleschKincaid, gradesOf } from '@/lib/content/checks/reading-grade'
import { readSource } from '@/lib/content/checks/source'

const promises = (text: string) => checkPromises(readSource('a.mdx', `---\n---\n${text}`))

it.each([
  'Turmeric cures acne.',
  'A juice to detox your body',
  'Flush away the toxins',
  'A miracle for the skin',
  'Leaky gut makes you tired.',
  'Drink 8 glasses of water a day.',
  'Foods that boost your immune system',
  'Heal your gut in a week',
  'Ragi is a superfood.',
  'Results guaranteed',
  'It is clinically proven.',
  'Not only a cure: it is cheap too.',
])('advises against %j', (text) => {
  expect(promises(text)[0]).toMatchObject({ level: 'advice', line: 3 })
})

it.each([
  'This is not a cure.',
  'No food can cure acne.',
  'There is no evidence that tea can detox anything.',
  'The idea of a “leaky gut” is debated.',
  'That everybody needs eight glasses a day has no support.',
  'Cured meats are salty. Dahi is curd.',
  'Staph makes a heat-stable toxin in warm rice.',
  '<Claim grade="weak" change="x">\n\nLeaky gut makes you tired.\n\n</Claim>',
  '<Cite id="a-cure" /> [here](/detox)',
])('lets %j pass: quoted, denied, called weak or something else', (text) => {
  expect(promises(text)).toEqual([])
})

it('looks at what the front matter shows as well, and names the line', () => {
  const source =
    '---\ntitle: "The miracle of dal"\nkeyPoints:\n  - "A cure for all"\nslug: detox\n---\nA\nsuperfood'
  expect(checkPromises(readSource('a.mdx', source)).map(({ line }) => line)).toEqual([2, 4, 8])
})

it.each([
  '<Figure\n  src="a.jpg"\n  alt="A miracle drink in a glass"\n/>',
  '<KeyPoints\n\n  title="A miracle in three steps">\n\n- One.\n\n</KeyPoints>',
  '\n<Claim\n grade="limited" change="A trial in which it cures acne.">\n\nText.\n\n</Claim>',
  '<Callout kind="note"\n\ntitle="The miracle">\n\nText.\n\n</Callout>',
  '\n\n<Recipe title="Superfood bowl" serves="2" time="5 minutes">\n\n- Dal\n\n</Recipe>',
  '<Figure src="a.jpg" alt="A > B, a bowl"\n\ncaption="A detox in a bowl." />',
])('looks at what components say in their attributes, whose lines it names: %j', (body) => {
  expect(promises(body).map(({ line }) => line)).toEqual([5])
})

it('takes a tag over several lines for no words of the text', () => {
  const tag = '<Claim\n  grade="weak"\n  change="A cure of some kind.">\n\nLeaky gut.\n\n</Claim>'
  expect(promises(tag)).toEqual([])
  expect(readSource('a.mdx', `---\n---\n${tag}\n\nEnd.`).sections[0]?.passages).toEqual([
    { line: 7, text: 'Leaky gut.', weak: true },
    { line: 11, text: 'End.', weak: false },
  ])
})

it.each([
  ['description: >-\n  A text that\n  promises a cure', 4],
  ['description: A text that\n  promises a cure\ndate: 2026-01-01', 3],
  ['image: { src: a.svg, alt: "A cure, drawn", caption: x }', 2],
  ['callToAction:\n  title: x\n  text: "A cure for you"', 4],
  ['keyPoints: ["One", "A cure", "Three"]', 2],
])('sees the words of front matter however they are written: %j', (fields, line) => {
  const found = checkPromises(readSource('a.mdx', `---\n${fields}\n---\nWords.`))
  expect(found.map((one) => one.line)).toEqual([line])
})

it('tells of a figure that is called a picture', () => {
  const figure = '<Figure src="a.jpg" alt="Photo of a bowl of dahi" />'
  const advice = (text: string) => checkFigureText(readSource('a.mdx', `---\n---\n${text}`))
  expect(advice(figure)).toMatchObject([{ level: 'advice', line: 3 }])
  expect(advice(figure.replace('Photo of a', 'A'))).toEqual([])
})

it('gives a better wording with every phrase, and docs/editing.md lists exactly these', () => {
  const listed = [
    ...fs.readFileSync('docs/editing.md', 'utf8').matchAll(/^\| “([^|]+)” +\| ([^|]+?) +\|$/gm),
  ]
  expect(listed.map(([, name, better]) => [name, better])).toEqual(
    phrases.map(({ name, better }) => [name, better]),
  )
})

const plain = 'You eat rice. Your gut gets it. It is fine. '.repeat(8)
const hard =
  'Epidemiological investigations demonstrate considerable heterogeneity regarding gastrointestinal permeability, necessitating methodological standardisation before generalisable recommendations materialise. '

it('computes the grade that Kincaid’s formula gives', () => {
  // 9 words, 2 sentences, 9 syllables: 0.39 · 4.5 + 11.8 − 15.59
  expect(fleschKincaid('The cat sat on the mat. The dog ran.').grade).toBeCloseTo(-2.04, 1)
  expect(fleschKincaid(hard).grade).toBeGreaterThan(20)
})

it('names the section that asks for too much schooling, and only that', () => {
  const source = readSource('a.mdx', `---\n---\n${plain}\n\n## Hard words\n\n${hard.repeat(5)}`)
  expect(checkReadingGrade(source)).toMatchObject([
    {
      level: 'advice',
      line: 5,
      says: expect.stringMatching(/^“Hard words” reads at grade \d\d\.\d/),
    },
  ])
  expect(gradesOf(source).map(({ line }) => line)).toEqual([3, 5])
})

it('does not judge a section of a few words, a table or another script', () => {
  const table = `| a |\n|---|\n${`| ${hard} |\n`.repeat(9)}`
  const source = readSource(
    'a.mdx',
    `---\n---\n## A\n\n${hard}\n\n## B\n\n${table}\n\n## C\n\n${'आंत और त्वचा '.repeat(90)}`,
  )
  expect(checkReadingGrade(source)).toEqual([])
})
