import { findArticle } from '@/lib/content/articles'
import { answer, nothingHere } from '@/lib/feeds/answer'
import { articleMarkdown } from '@/lib/feeds/article-markdown'
import { absoluteUrl } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** Its address is /articles/<slug>.md: next.config.mjs leads there, and nowhere from this one. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const article = await findArticle((await params).slug)
  if (!article) return nothingHere()
  const canonical = `<${absoluteUrl(article.path)}>; rel="canonical"`
  const headers = { 'x-robots-tag': 'noindex', link: canonical }
  return answer(request, 'markdown', articleMarkdown(article), { headers })
}
