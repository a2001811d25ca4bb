import { commentsFeed } from '@/lib/comments/comments-feed'
import { newestComments } from '@/lib/comments/newest-comments'
import { findArticle } from '@/lib/content/articles'
import { answer, nothingHere } from '@/lib/feeds/answer'
import { writeRss } from '@/lib/feeds/write-rss'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const article = await findArticle((await params).slug)
  if (!article) return nothingHere()
  const feed = commentsFeed(article, await newestComments(article.slug))
  const headers = { 'x-robots-tag': 'noindex' }
  return answer(request, 'rss', writeRss(feed), { modified: feed.updated, headers })
}
