import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { publishContent } from '@/lib/content/publish'
import { readDocumentText, readPointer, readStored } from '@/lib/content/store'
import { contentProject } from '@/tests/factories/content-project'

const SLOW = 120_000

it(
  'publishes documents and a body-less index, and does nothing when nothing changed',
  async () => {
    const project = await contentProject()
    const first = await publishContent(project)
    expect(first.changed).toBe(true)
    expect(await publishContent(project)).toEqual({ hash: first.hash, changed: false })
    const index = JSON.parse((await readStored(project.dataDir, first.hash, 'index')) ?? '')
    expect(index.articles).toMatchObject([{ slug: 'one', path: '/articles/one', draft: false }])
    expect(index.aliases).toEqual({ '/an-old-address': '/articles/one' })
    expect(JSON.stringify(index)).not.toContain('The first line of the body')
    const article = JSON.parse(
      (await readDocumentText(project.dataDir, index.documents['article/one'])) ?? '',
    )
    expect(article.references).toMatchObject([
      { id: 'rao-2020', number: 1, url: 'https://doi.org/10.1000/abc', citations: 1 },
    ])
  },
  SLOW,
)

it(
  'refuses an article with {process.env.HOME}, naming file and line, and changes nothing',
  async () => {
    const project = await contentProject()
    const { hash } = await publishContent(project)
    await project.edit('articles/one.mdx', 'A claim.', 'My home is {process.env.HOME}.')
    await expect(publishContent(project)).rejects.toThrow(
      'content/articles/one.mdx:16: expressions in { } are not allowed',
    )
    expect(await readPointer(project.dataDir)).toBe(hash)
  },
  SLOW,
)

/** Compiled together, because a compilation takes a second: each case is a file of its own. */
it(
  'refuses what the compilation itself can see, naming file and field',
  async () => {
    const project = await contentProject()
    const cases = [
      ['title: An article for tests\n', '', ':1: the field "title" is missing'],
      [
        'date: 2024-08-25',
        'date: 25 August',
        ':4: the field "date" should be a day such as 2024-08-25',
      ],
      [
        'date: 2024-08-25',
        'date: 2024-08-25\nupdated: 2023-01-01',
        ':5: the field "updated" should be a day on or after the date',
      ],
      [
        'date: 2024-08-25',
        'date: 2024-08-25\ncolour: red',
        ':5: the field "colour" is not known here; the known ones are title, ',
      ],
      [
        'alt: A drawing for tests',
        'alt: A',
        ':7: the field "image.alt" should be at least 15 characters',
      ],
      [
        'date: 2024-08-25',
        'date: 2024-08-25\nexpires: 2024-08-25',
        'the field "expires" should be later than the date',
      ],
      [
        'keyPoints: [The first key point,',
        'keyPoints: [',
        ':8: the field "keyPoints" should be exactly three key points',
      ],
      ['[gut-health]', '[Gut Health]', ':5: the field "topics.0" should be small letters'],
      ['A claim.', '<Foo />', 'unknown component <Foo>'],
    ] as const
    for (const [place, [from, to]] of cases.entries())
      await project.vary('articles/one.mdx', `articles/bad-${place}.mdx`, from, to)
    await project.edit('references/rao-2020.yaml', 'studyType: cohort', 'studyType: opinion')
    const says = await publishContent(project).catch((error: Error) => error.message)
    const told = String(says).split(/(?=content\/)/)
    for (const [place, [, , expected]] of cases.entries())
      expect(told.find((part) => part.includes(`bad-${place}.mdx`))).toContain(expected)
    expect(says).toContain(
      'content/references/rao-2020.yaml:5: the field "studyType" should be one of systematic-review',
    )
  },
  SLOW,
)

it(
  'refuses what one document cannot know of another',
  async () => {
    const project = await contentProject()
    const article = 'articles/one.mdx'
    await project.vary(article, 'articles/two.mdx', '[gut-health]', '[gut-wealth]')
    await project.vary(article, 'articles/three.mdx', 'author: ishita', 'author: nobody')
    await project.vary(article, 'articles/four.mdx', 'id="rao-2020"', 'id="rao-2021"')
    await project.vary(article, 'articles/five.mdx', '/an-old-address', '/articles/one')
    await project.vary(
      'references/rao-2020.yaml',
      'references/uncited.yaml',
      'A study',
      'A lonely study',
    )
    const says = await publishContent(project).catch((error: Error) => error.message.split('\n'))
    expect(says).toEqual(
      expect.arrayContaining([
        'content/articles/two.mdx:5: unknown topic "gut-wealth" (did you mean "gut-health"?): the known ones are gut-health',
        'content/articles/three.mdx:6: unknown author "nobody": the known ones are ishita',
        'content/articles/four.mdx:16: cites "rao-2021" (did you mean "rao-2020"?), but there is no content/references/rao-2021.yaml',
        'content/articles/five.mdx:10: /articles/one is taken by content/articles/one.mdx',
        'content/references/uncited.yaml:1: no article cites this source: cite it or remove it',
        expect.stringMatching(/two\.mdx:10: \/an-old-address is taken by/),
      ]),
    )
  },
  SLOW,
)

it(
  'refuses an article whose picture is not there',
  async () => {
    const project = await contentProject()
    await project.edit('articles/one.mdx', 'one.svg', 'two.svg')
    await expect(publishContent(project)).rejects.toThrow(
      'content/articles/one.mdx:7: there is no picture content/images/two.svg',
    )
  },
  SLOW,
)

it.each(['articles/notes.txt', 'articles/My article.mdx', 'extra/one.mdx'])(
  'refuses the file %s, which nobody would read',
  async (name) => {
    const project = await contentProject()
    await project.write(name, 'x')
    await expect(publishContent(project)).rejects.toThrow(`content/${name}: nobody reads`)
  },
)

it.each(['images/photo.gif', 'images/IMG_2041.HEIC', 'images/My photo.jpg'])(
  'refuses the picture %s, and says how it should be saved',
  async (name) => {
    const project = await contentProject()
    await project.write(name, 'x')
    await expect(publishContent(project)).rejects.toThrow(
      `content/${name}: no picture is read by this name: use small letters, digits and hyphens, and save it as .jpg`,
    )
  },
)

it(
  'keeps the last publications for pages that are being rendered, and sweeps older ones',
  async () => {
    const project = await contentProject()
    const hashes: string[] = []
    for (const word of ['one', 'two', 'three', 'four']) {
      await project.edit('articles/one.mdx', 'A claim', `A claim ${word}`)
      hashes.push((await publishContent(project)).hash)
    }
    const kept = await fs.readdir(path.join(project.dataDir, 'content'))
    const publications = kept.filter((name) => /^[0-9a-f]{16}$/.test(name))
    expect(publications.sort()).toEqual(hashes.slice(1).sort())
    // Of each: the article, its passages and the index of the search; author, topic and page are shared.
    const documents = await fs.readdir(path.join(project.dataDir, 'content/documents'))
    expect(documents.filter((name) => name.endsWith('.json'))).toHaveLength(3 * 3 + 3)
  },
  SLOW,
)

it(
  'writes nothing again that an edit did not change',
  async () => {
    const project = await contentProject()
    await project.vary('articles/one.mdx', 'articles/two.mdx', '/an-old-address', '/another')
    const keys = async (hash: string) =>
      JSON.parse((await readStored(project.dataDir, hash, 'index')) ?? '').documents
    const before = await keys((await publishContent(project)).hash)
    await project.edit('articles/one.mdx', 'A claim', 'Another claim')
    const after = await keys((await publishContent(project)).hash)
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed).toEqual(['article/one', 'passages/one', 'search/index'])
  },
  SLOW,
)

it(
  'publishes an article again when a source that it cites changes',
  async () => {
    const project = await contentProject()
    await publishContent(project)
    await project.edit('references/rao-2020.yaml', 'A study of tests', 'A better study')
    const { hash } = await publishContent(project)
    const index = JSON.parse((await readStored(project.dataDir, hash, 'index')) ?? '')
    expect(await readDocumentText(project.dataDir, index.documents['article/one'])).toContain(
      'A better study',
    )
  },
  SLOW,
)

it(
  'publishes the same hash for the same content',
  async () => {
    const [a, b] = await Promise.all([contentProject(), contentProject()])
    expect((await publishContent(a)).hash).toBe((await publishContent(b)).hash)
  },
  SLOW,
)
