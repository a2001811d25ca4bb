import { headers } from 'next/headers'
import { CommentQueue } from '@/components/owner/comments/comment-queue'
import { OwnerPage } from '@/components/owner/owner-page'
import { closedThreads } from '@/lib/comments/closed-threads'
import { listQueue } from '@/lib/comments/list-queue'
import { listArticles } from '@/lib/content/articles'
import { readRefusal } from '@/lib/forms/refusal'
import { readQueueAsked } from '@/lib/owner/comments/queue-address'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<Record<string, string | undefined>> }

export default async function CommentsPage({ searchParams }: Props) {
  await requireOwner('/owner/comments')
  const query = await searchParams
  const asked = readQueueAsked(query)
  const [queue, closed, articles] = await Promise.all([
    listQueue(asked),
    closedThreads(),
    listArticles(),
  ])
  const titles = new Map(articles.map(({ slug, title }) => [slug, title]))
  const refused = readRefusal(await headers())
  const { done, ids } = query
  return (
    <OwnerPage title="Comments" current="comments">
      <CommentQueue {...{ queue, asked, closed, titles, refused, done, ids }} />
    </OwnerPage>
  )
}
