import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '@/lib/content/check-content'
import { mediaFolder } from '@/lib/content/media/media-folder'
import { errorsIn, report } from '@/lib/content/report'
import { contentProject } from '@/tests/factories/content-project'

const SLOW = 120_000
const article = 'articles/one.mdx'

/** Compiled together, because a compilation takes seconds: each case is a file of its own. */
const cases = [
  [
    'title: An',
    'titel: An',
    ':2: the field "titel" is not known here (did you mean "title"?); the known ones are title, description, date',
  ],
  ['title: An article for tests', 'title:', ':2: the field "title" is empty: it should be text'],
  [
    'title: An article for tests',
    'title: An article: for tests',
    ':2: this line cannot be read: put a text that holds a colon',
  ],
  [
    'title: An article',
    '\ttitle: An article',
    ':2: this line cannot be read: begin it with blanks, not with a tab',
  ],
  [
    'author: ishita',
    'author: ishita\nauthor: ishita',
    ':7: this line cannot be read: this field stands there for the second time: take one of the two away',
  ],
  [
    'topics: [gut-health]',
    'topics: gut-health',
    ':5: the field "topics" should be a list such as [gut-health], not "gut-health"',
  ],
  [
    'author: ishita',
    'author: ishita\ndraft: maybe',
    ':7: the field "draft" should be true or false, not "maybe"',
  ],
  [
    'author: ishita',
    'author: ishita\ncolour: red',
    ':7: the field "colour" is not known here; the known ones are title',
  ],
  [
    'src: one.svg, alt: A drawing for tests',
    'src: one.svg',
    ':7: the field "image.alt" is missing',
  ],
  [
    'alt: A',
    'allt: A',
    ':7: the field "image.allt" is not known here (did you mean "alt"?); the known ones are src, alt, caption, credit',
  ],
  [
    'alt: A',
    'credits: Me, alt: A',
    ':7: the field "image.credits" is not known here (did you mean "credit"?)',
  ],
  ['---\ntitle', 'title', ':1: there is no front matter'],
  [
    '## A heading',
    '<Foo />',
    ':14: unknown component <Foo>: the known ones are <Cite>, <Claim>, <Callout>',
  ],
] as const

it(
  'says in plain sentences, with file and line, all that the compilation finds',
  async () => {
    const project = await contentProject()
    for (const [place, [from, to]] of cases.entries())
      await project.vary(article, `articles/bad-${place}.mdx`, from, to)
    await project.vary(
      'references/rao-2020.yaml',
      'references/a.yaml',
      'year: 2020',
      'year: "2020"',
    )
    await project.vary('references/rao-2020.yaml', 'references/b.yaml', 'finding: In', 'findng: In')
    const lines = report(await checkContent(project.root, mediaFolder(project.dataDir))).split('\n')
    for (const [place, [, , says]] of cases.entries())
      expect(lines.filter((line) => line.includes(`/bad-${place}.mdx`))).toEqual([
        expect.stringContaining(`content/articles/bad-${place}.mdx${says}`),
      ])
    expect(lines).toContain(
      'content/references/a.yaml:2: the field "year" should be a number, not "2020"',
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^content\/references\/b\.yaml:6: the field "findng" .*mean "finding"/),
    )
    expect(lines.at(-1)).toBe(
      `${cases.length + 2} errors in ${cases.length + 2} files. Errors keep this from being published.`,
    )
  },
  SLOW,
)

it(
  'finds no error in the articles of this site',
  async () => {
    const mediaDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-media-'))
    expect(errorsIn(await checkContent(process.cwd(), mediaDir))).toEqual([])
  },
  SLOW,
)

it('lists file by file and line by line, advice marked as such, sums at the end', () => {
  const text = report([
    { level: 'advice', file: 'content/b.mdx', line: 10, says: 'shorter' },
    { level: 'error', file: 'content/b.mdx', line: 9, says: 'wrong' },
    { level: 'error', file: 'content/a.mdx', line: 30, says: 'wrong' },
  ])
  expect(text.split('\n')).toEqual([
    'content/a.mdx:30: wrong',
    'content/b.mdx:9: wrong',
    'content/b.mdx:10: advice: shorter',
    '2 errors and 1 piece of advice in 2 files. Errors keep this from being published.',
  ])
})

it('publishes with advice open', () => {
  const advice = { level: 'advice', file: 'content/a.mdx', line: 3, says: 'shorter' } as const
  expect(errorsIn([advice])).toEqual([])
  expect(report([advice])).toContain('The content is in order, with 1 piece of advice in 1 file.')
  expect(report([])).toBe('The content is in order.')
})

it(
  'tells all that is wrong with an article at once: fields, words, names and pictures',
  async () => {
    const told = async (edits: readonly (readonly [string, string])[]) => {
      const project = await contentProject()
      for (const [from, to] of edits) await project.edit(article, from, to)
      const findings = errorsIn(await checkContent(project.root, mediaFolder(project.dataDir)))
      return findings.map(({ says }) => says).sort()
    }
    expect(
      await told([
        ['title: An article for tests', 'title: Oh'],
        ['A claim.', '<Foo />\n\n[x](javascript:x)'],
      ]),
    ).toEqual([
      expect.stringContaining('the field "title" should be at least 5 characters'),
      expect.stringContaining('the link "javascript:x" is not allowed'),
      expect.stringContaining('unknown component <Foo>'),
    ])
    expect(
      await told([
        ['[gut-health]', '[gut-wealth]'],
        ['src: one.svg', 'src: none.svg'],
      ]),
    ).toEqual([
      expect.stringContaining('none.svg'),
      expect.stringContaining('unknown topic "gut-wealth"'),
    ])
  },
  SLOW,
)
