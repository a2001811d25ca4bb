import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/reading/article-page'
import { PreviewNotice } from '@/components/reading/preview-notice'
import { findPreview } from '@/lib/content/preview'
import { relatedTo } from '@/lib/content/related'
import { findSeries } from '@/lib/content/series'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ token?: unknown }> }

const load = async ({ params, searchParams }: Props) =>
  (await findPreview((await params).slug, String((await searchParams).token))) ?? notFound()

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article } = await load(props)
  const facts = pageMetadata({ ...article, path: `/preview/${article.slug}` })
  return { ...facts, robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function PreviewRoute(props: Props) {
  const { article, until } = await load(props)
  const [related, series, topics] = await Promise.all([
    relatedTo(article),
    findSeries(article),
    listTopics(),
  ])
  const notice = <PreviewNotice until={until} />
  return <ArticlePage {...{ article, related, series, topics, notice }} />
}
