import fs from 'node:fs/promises'
import path from 'node:path'
import { syntheticArticle, syntheticSlug } from './synthetic-articles'
import { syntheticDrawing } from './synthetic-drawing'

const TOPICS = 12
const REFERENCES = 60

const nameOf = (kind: string, number: number) => `${kind}-${String(number).padStart(2, '0')}`
const names = (kind: string, count: number) =>
  Array.from({ length: count }, (_, number) => nameOf(kind, number))

const topics = names('topic', TOPICS)
const references = names('source', REFERENCES)
const description =
  'A synthetic page for measurements: as long as a real description, so that the law is content.'

function* filesOf(count: number): Iterable<[string, string]> {
  for (let i = 0; i < count; i += 1) {
    const slug = syntheticSlug(i)
    const around = { topics, references, author: 'ishita', drawing: `${slug}.svg` }
    yield [`articles/${slug}.mdx`, syntheticArticle(i, 1, around).text]
    yield [`images/${slug}.svg`, syntheticDrawing(i)]
  }
  for (const name of references)
    yield [
      `references/${name}.yaml`,
      `title: Synthetic study ${name}\nyear: 2020\nsource: Journal of Tests\ndoi: 10.1000/${name}\nstudyType: cohort\nfinding: It found what measurements need to find.\nwhere: abstract\nchecked: abstract\n`,
    ]
  for (const name of topics)
    yield [
      `topics/${name}.mdx`,
      `---\ntitle: Topic ${name}\ndescription: "${description}"\n---\nWords.\n`,
    ]
  yield ['authors/ishita.mdx', `---\nname: Ishita\ndescription: "${description}"\n---\nWords.\n`]
  for (const page of ['about', 'contact', 'privacy', 'disclaimer'])
    yield [
      `pages/${page}.mdx`,
      `---\ntitle: Page ${page}\ndescription: "${description}"\nupdated: 2026-01-01\n---\nWords.\n`,
    ]
}

/** Writes a whole content folder with so many articles, a drawing for each, the same ones each time. */
export async function generateContent(count: number, folder: string): Promise<void> {
  for (const name of ['articles', 'references', 'topics', 'images', 'authors', 'pages'])
    await fs.mkdir(path.join(folder, name), { recursive: true })
  for (const [name, text] of filesOf(count)) await fs.writeFile(path.join(folder, name), text)
}
