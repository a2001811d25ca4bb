import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Comments } from '@/components/comments/comments'
import { ArticlePage } from '@/components/reading/article-page'
import { commentFormState } from '@/lib/comments/form-state'
import { readThread } from '@/lib/comments/read-thread'
import { readThreadAsked } from '@/lib/comments/thread-asked'
import { findArticle } from '@/lib/content/articles'
import { relatedTo } from '@/lib/content/related'
import { findSeries } from '@/lib/content/series'
import { listTopics } from '@/lib/content/topics'
import { readRefusal } from '@/lib/forms/refusal'
import { absoluteUrl, commentsFeedLink, markdownTwin, pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ comments?: unknown; comment?: unknown; reply?: unknown }>
}

async function load({ params }: Props) {
  return (await findArticle((await params).slug)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  const article = await load(props)
  const { comment, reply } = await props.searchParams
  const refused = readRefusal(await headers())
  const { path, ...picture } = article.openGraph
  const title = refused ? `Error: ${article.title}` : article.title
  const unlisted = refused || comment || reply ? (true as const) : undefined
  return pageMetadata(
    { ...article, title, unlisted },
    {
      article,
      image: { url: absoluteUrl(path), ...picture },
      alternates: [markdownTwin(article.path), commentsFeedLink(article)],
    },
  )
}

export default async function ArticleRoute(props: Props) {
  const article = await load(props)
  const query = await props.searchParams
  const { comment, reply } = query
  const refused = readRefusal(await headers())
  const asked = readThreadAsked(query) ?? notFound()
  const [related, series, topics, thread] = await Promise.all([
    relatedTo(article),
    findSeries(article),
    listTopics(),
    readThread(article.slug, asked),
  ])
  if (thread && thread.page > thread.pages) notFound()
  const form = commentFormState(refused, thread, String(reply))
  const held = comment === 'held' && !refused
  const comments = <Comments article={article.slug} {...{ thread, form, held }} />
  const commentCount = thread?.count
  return <ArticlePage {...{ article, related, series, topics, comments, commentCount }} />
}
