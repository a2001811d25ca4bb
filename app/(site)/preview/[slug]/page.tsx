import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/reading/article-page'
import { PreviewNotice } from '@/components/reading/preview-notice'
import { listArticles } from '@/lib/content/articles'
import { findPreview } from '@/lib/content/preview'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ token?: unknown }> }

const MORE = 3

const load = async ({ params, searchParams }: Props) =>
  (await findPreview((await params).slug, String((await searchParams).token))) ?? notFound()

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article } = await load(props)
  const facts = pageMetadata({ ...article, path: `/preview/${article.slug}` })
  return { ...facts, robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function PreviewRoute(props: Props) {
  const { article, until } = await load(props)
  const [more, topics] = await Promise.all([listArticles(), listTopics()])
  const notice = <PreviewNotice until={until} />
  return (
    <ArticlePage article={article} more={more.slice(0, MORE)} topics={topics} notice={notice} />
  )
}
