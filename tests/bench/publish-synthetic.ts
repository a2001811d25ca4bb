import { compileBody } from '@/lib/content/compile-body'
import type { Article } from '@/lib/content/model'
import { buildIndex } from '@/lib/content/search/build-index'
import { passagesOf } from '@/lib/content/search/passages'
import { bodyTermsOf } from '@/lib/content/search/weigh'
import type { Snapshot } from '@/lib/content/snapshot'
import { switchTo, writeSnapshot } from '@/lib/content/store'
import { syntheticArticle } from './synthetic-articles'

/** Compiled articles, kept from one size to the next: compiling takes far longer than what is measured. */
const compiled: Article[] = []

/** Puts a publication of that many synthetic articles in force, without Contentlayer. */
export async function publishSynthetic(size: number, dataDir: string) {
  for (let number = compiled.length; number < size; number += 1)
    compiled.push(await articleOf(number))
  const articles = compiled.slice(0, size).sort((a, b) => b.date.localeCompare(a.date))
  const snapshot: Snapshot = {
    index: { articles: [], topics: [], aliases: {} },
    documents: new Map(),
  }
  for (const { body, headings, references, picture, keyPoints, callToAction, ...card } of articles)
    snapshot.index.articles.push({ ...card, draft: false })
  for (const { slug, body } of articles)
    snapshot.documents.set(`passages/${slug}`, passagesOf(body))
  const began = performance.now()
  const index = buildIndex(articles.map((each) => ({ ...each, bodyTerms: bodyTermsOf(each.body) })))
  const indexMs = performance.now() - began
  snapshot.documents.set('search/index', index)
  await switchTo(dataDir, await writeSnapshot(dataDir, snapshot, `${size} synthetic articles`))
  return { indexMs, indexBytes: JSON.stringify(index).length }
}

async function articleOf(number: number): Promise<Article> {
  const { slug, title, description, date, topics, keyPoints, body } = syntheticArticle(number)
  const { tree, headings } = await compileBody(body)
  return {
    slug,
    title,
    description,
    date,
    keyPoints,
    headings,
    body: tree,
    path: `/articles/${slug}`,
    topics: topics.map((topic) => ({ slug: topic, title: topic, path: `/topics/${topic}` })),
    author: { slug: 'ishita', name: 'Ishita' },
    readingMinutes: 5,
    picture: { drawing: { type: 'root', children: [] }, width: 1, height: 1, alt: '' },
    callToAction: { title: '', text: '' },
    references: [],
  }
}
