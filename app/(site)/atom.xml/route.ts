import { answer } from '@/lib/feeds/answer'
import { siteFeed } from '@/lib/feeds/feed'
import { writeAtom } from '@/lib/feeds/write-atom'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const feed = await siteFeed('/atom.xml')
  return answer(request, 'atom', writeAtom(feed), { modified: feed.updated })
}
