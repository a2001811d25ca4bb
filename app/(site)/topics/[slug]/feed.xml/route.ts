import { answer, nothingHere } from '@/lib/feeds/answer'
import { topicFeed } from '@/lib/feeds/feed'
import { writeRss } from '@/lib/feeds/write-rss'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const feed = await topicFeed((await params).slug)
  if (!feed) return nothingHere()
  return answer(request, 'rss', writeRss(feed), { modified: feed.updated })
}
