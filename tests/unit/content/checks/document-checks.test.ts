import { expect, it } from 'vitest'
import { checkAddresses } from '@/lib/content/checks/addresses'
import { checkAliases } from '@/lib/content/checks/aliases'
import { checkDois } from '@/lib/content/checks/doi'
import { checkEvidence } from '@/lib/content/checks/evidence'
import { checkFindingFigures } from '@/lib/content/checks/finding-figures'
import { checkHeadings } from '@/lib/content/checks/headings'
import { checkKnownNames } from '@/lib/content/checks/known-names'
import { checkLinks } from '@/lib/content/checks/links'
import { checkPictureText } from '@/lib/content/checks/picture-text'
import { checkReferences } from '@/lib/content/checks/references'
import { checkSeries } from '@/lib/content/checks/series'
import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { compiledArticle, compiledDocuments } from '@/tests/factories/documents'

type Check = (documents: GeneratedDocuments) => Finding[]
type Fields = Record<string, unknown>

const now = Date.parse('2026-11-22T12:00:00Z')
const links: Check = (documents) => checkLinks(documents, now)
const cited = 'A claim.<Cite id="rao-2020" />'

async function told(check: Check, body: string, fields: Fields = {}): Promise<string[]> {
  const articles = [await compiledArticle(body, fields)]
  return check(await compiledDocuments({ articles })).map(
    ({ level, line, field, says }) => `${level} ${line ?? field}: ${says}`,
  )
}

it.each<[string, Check, string, Fields, string]>([
  [
    'an unknown topic',
    checkKnownNames,
    cited,
    { topics: ['gut-helth'] },
    'error topics: unknown topic "gut-helth" (did you mean "gut-health"?): the known ones are gut-health',
  ],
  [
    'an unknown author',
    checkKnownNames,
    cited,
    { author: 'nobody' },
    'error author: unknown author "nobody": the known ones are ishita',
  ],
  [
    'a picture without words',
    checkPictureText,
    cited,
    { image: { src: 'a.svg', alt: ' ' } },
    'error image.alt: the picture has no alt',
  ],
  [
    'a picture called a picture',
    checkPictureText,
    cited,
    { image: { src: 'a.svg', alt: 'A picture of a leaf' } },
    'advice image.alt: leave out',
  ],
  [
    'a heading that jumps',
    checkHeadings,
    '## A\n\n#### B',
    {},
    'error 3: the heading jumps from ## to ####: use ###',
  ],
  [
    'a first heading too low',
    checkHeadings,
    '### A',
    {},
    'error 1: the first heading is ###: start with ##',
  ],
  [
    'a claim without a source',
    checkEvidence,
    `${cited}\n\n<Claim grade="weak" change="x">\n\nText.\n\n</Claim>`,
    {},
    'error 3: this <Claim> has no source',
  ],
  [
    'an article without a source',
    checkEvidence,
    'Words.',
    {},
    'error 1: the article cites no source',
  ],
  [
    'a source that is not there',
    checkReferences,
    '\nA claim.<Cite id="rao-2002" />',
    {},
    'error 2: cites "rao-2002" (did you mean "rao-2020"?), but there is no content/references/rao-2002.yaml',
  ],
  [
    'a source that nobody cites',
    checkReferences,
    'Words.',
    {},
    'error 1: no article cites this source',
  ],
  [
    'an alias that is a page of the site',
    checkAliases,
    cited,
    { aliases: ['/plan'] },
    'error aliases: /plan is a page of the site itself',
  ],
  [
    'an alias that is a standing page',
    checkAliases,
    cited,
    { aliases: ['/about'] },
    'error aliases: /about is a page of the site itself',
  ],
  [
    'a link that leads nowhere',
    links,
    '[x](/articles/two)',
    {},
    'error 1: the link /articles/two leads nowhere: this site has no /articles/two (did you mean "/articles/one"?)',
  ],
  [
    'an anchor that is not there',
    links,
    '## The gut\n\n[x](#the-gat)',
    {},
    'error 3: the link #the-gat leads to a heading that is not there: no #the-gat (did you mean "the-gut"?)',
  ],
  [
    'an anchor that is not there in another document',
    links,
    '[x](/about#team)',
    {},
    'error 1: the link /about#team leads to a heading that is not there',
  ],
  [
    'a link to an old address',
    links,
    '[x](/old)',
    { aliases: ['/old'] },
    'advice 1: the link /old is an old address: write /articles/one',
  ],
  [
    'a malformed DOI in a link',
    checkDois,
    '[x](https://doi.org/10.1/abc)',
    {},
    'error 1: "10.1/abc" is no DOI',
  ],
])('tells of %s', async (_name, check, body, fields, says) => {
  const [first] = await told(check, body, fields)
  expect(first).toContain(says)
})

it.each<[string, Check, string, Fields]>([
  ['known names', checkKnownNames, cited, {}],
  ['a described picture', checkPictureText, cited, {}],
  ['headings in order', checkHeadings, '## A\n\n### B\n\n#### C\n\n## D', {}],
  [
    'a claim with a source',
    checkEvidence,
    `<Claim grade="weak" change="x">\n\n${cited}\n\n</Claim>`,
    {},
  ],
  ['a draft without a source yet', checkEvidence, 'Words.', { draft: true }],
  ['a source that is cited', checkReferences, cited, {}],
  ['an alias of its own', checkAliases, cited, { aliases: ['/old'] }],
  [
    'pages, parts, queries and feeds of the site',
    links,
    `## The gut\n\n${cited} [a](/) [b](/articles?page=2) [c](#the-gut) [d](/articles/one#the-gut) [e](#ref-1) [f](/articles/one.md) [g](/topics/gut-health/feed.xml) [h](/about/) [i](https://example.com/x) [j](mailto:a@b.example)`,
    {},
  ],
  [
    'a link to a page whose address an alias wants: the alias is what is wrong',
    links,
    '[x](/plan) [y](/about)',
    { aliases: ['/plan', '/about'] },
  ],
  ['a DOI', checkDois, '[x](https://doi.org/10.1093/ajcn/nqy041)', {}],
])('has nothing to say of %s', async (_name, check, body, fields) => {
  expect(await told(check, body, fields)).toEqual([])
})

it('lets a half-written draft be: a claim without a source is advice there', async () => {
  const body = '<Claim grade="weak" change="x">\n\nText.\n\n</Claim>'
  const [only, ...others] = await told(checkEvidence, body, { draft: true })
  expect(only).toMatch(/^advice 1/)
  expect(others).toEqual([])
})

it('refuses two articles of one address, and a link from a public article to a draft', async () => {
  const [one, two, draft] = await Promise.all([
    compiledArticle(cited),
    compiledArticle('[x](/articles/draft) [y](/articles/later)'),
    compiledArticle(cited, { slug: 'draft', draft: true }),
  ])
  const later = await compiledArticle(cited, { slug: 'later', date: '2026-11-24' })
  const documents = await compiledDocuments({ articles: [one, two, draft, later] })
  expect(checkAddresses(documents)).toMatchObject([
    { level: 'error', says: '/articles/one is taken by content/articles/one.mdx' },
  ])
  expect(links(documents).map(({ level, says }) => `${level}: ${says}`)).toEqual([
    'error: the link /articles/draft leads to a draft, which no reader can open',
    'advice: the link /articles/later leads to an article that is not shown today',
  ])
})

it('refuses two articles as the same part of a series, at both, and tells a draft of it early', async () => {
  const part = (slug: string, number: number, fields: Fields = {}) =>
    compiledArticle(cited, { slug, series: { name: 'Fibre', part: number }, ...fields })
  const articles = await Promise.all([
    part('one', 1),
    part('two', 2),
    part('three', 2),
    part('copy', 1, { draft: true }),
    compiledArticle(cited, { slug: 'other', series: { name: 'Water', part: 1 } }),
    compiledArticle(cited, { slug: 'alone' }),
  ])
  const told = checkSeries(await compiledDocuments({ articles }))
  expect(told.map(({ level, file, says }) => `${level} ${file}: ${says.split(':')[0]}`)).toEqual([
    'advice content/articles/copy.mdx: part 1 of “Fibre” is content/articles/one.mdx as well',
    'error content/articles/two.mdx: part 2 of “Fibre” is content/articles/three.mdx as well',
    'error content/articles/three.mdx: part 2 of “Fibre” is content/articles/two.mdx as well',
  ])
})

it('wants a reference to say what was found, with figures where something was measured', async () => {
  const reference = (fields: Fields) => [{ slug: 'rao-2020', studyType: 'cohort', ...fields }]
  const empty = await compiledDocuments({ references: reference({ finding: '' }) })
  expect(checkReferences(empty)).toMatchObject([
    { level: 'error', file: 'content/articles/one.mdx', line: 1 },
  ])
  const vague = await compiledDocuments({ references: reference({ finding: 'Sleep got better.' }) })
  expect(checkFindingFigures(vague)).toMatchObject([{ level: 'advice', field: 'finding' }])
  const exact = await compiledDocuments({ references: reference({ finding: 'Nine men slept.' }) })
  expect(checkFindingFigures(exact)).toEqual([])
})

it.each(['doi:10.1000/abc', '10.1000/abc.', '10.1000', 'https://doi.org/10.1000/abc'])(
  'knows that %j is no DOI',
  async (doi) => {
    const references = [{ slug: 'rao-2020', studyType: 'cohort', finding: 'Found 3.', doi }]
    expect(checkDois(await compiledDocuments({ references }))).toMatchObject([
      { level: 'error', field: 'doi' },
    ])
  },
)
