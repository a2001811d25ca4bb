import { answer } from '@/lib/feeds/answer'
import { siteFeed } from '@/lib/feeds/feed'
import { writeRss } from '@/lib/feeds/write-rss'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const feed = await siteFeed('/feed.xml')
  return answer(request, 'rss', writeRss(feed), { modified: feed.updated })
}
