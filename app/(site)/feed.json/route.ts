import { answer } from '@/lib/feeds/answer'
import { siteFeed } from '@/lib/feeds/feed'
import { writeJsonFeed } from '@/lib/feeds/write-json-feed'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const feed = await siteFeed('/feed.json')
  return answer(request, 'json', writeJsonFeed(feed), { modified: feed.updated })
}
