import { compileBody } from '@/lib/content/compile-body'
import type { GeneratedDocuments } from '@/lib/content/generated'

type Loose = Record<string, unknown>

const study = { slug: 'rao-2020', studyType: 'cohort', finding: 'In 40 people it fell by 3.' }

/** An article as the compilation leaves it. @param body its words, in MDX */
export async function compiledArticle(body: string, fields: Loose = {}) {
  return {
    slug: 'one',
    title: 'An article for tests',
    date: '2024-08-25',
    topics: ['gut-health'],
    author: 'ishita',
    image: { src: 'one.svg', alt: 'A leaf with its ribs' },
    draft: false,
    compiled: await compileBody(body),
    ...fields,
  }
}

/** A small complete set of documents; `articles` and `references` may be others. */
export async function compiledDocuments(parts: {
  articles?: Loose[]
  references?: Loose[]
}): Promise<GeneratedDocuments> {
  const compiled = await compileBody('Words.')
  return {
    articles: [await compiledArticle('A claim.<Cite id="rao-2020" />')],
    topics: [{ slug: 'gut-health', compiled }],
    authors: [{ slug: 'ishita', compiled }],
    pages: [{ slug: 'about', compiled }],
    references: [study],
    ...parts,
  } as unknown as GeneratedDocuments
}
