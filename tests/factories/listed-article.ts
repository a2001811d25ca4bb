import { compileBody } from '@/lib/content/compile-body'
import { passagesOf } from '@/lib/content/search/passages'
import { bodyTermsOf } from '@/lib/content/search/weigh'
import type { Listed } from './publish-articles'

/** An article for lists and the search. @param body Markdown; @param facts what matters in a test */
export async function listedArticle(
  body: string,
  facts: Partial<Listed> & { slug: string },
): Promise<Listed> {
  const { tree, headings } = await compileBody(body)
  return {
    title: facts.slug.replaceAll('-', ' '),
    description: 'What a test needs.',
    date: '2024-08-25',
    topics: ['gut-health'],
    keyPoints: [],
    headings,
    bodyTerms: bodyTermsOf(tree),
    passages: passagesOf(tree),
    ...facts,
  }
}
