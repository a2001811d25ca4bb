import { compileBody } from '@/lib/content/compile-body'
import { packTerms } from '@/lib/content/search/pack-terms'
import { passagesOf } from '@/lib/content/search/passages'
import { weigh } from '@/lib/content/search/weigh'
import type { Listed } from './publish-articles'

/** An article for lists and the search. @param body Markdown; @param facts what matters in a test */
export async function listedArticle(
  body: string,
  facts: Partial<Listed> & { slug: string },
): Promise<Listed> {
  const { tree, headings } = await compileBody(body)
  const passages = passagesOf(tree)
  const stated = {
    title: facts.slug.replaceAll('-', ' '),
    description: 'What a test needs.',
    date: '2024-08-25',
    topics: ['gut-health'],
    keyPoints: [],
    headings,
    passages,
    ...facts,
  }
  return { ...stated, terms: packTerms(weigh(stated)) }
}
