import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/reading/article-page'
import { findArticle } from '@/lib/content/articles'
import { relatedTo } from '@/lib/content/related'
import { findSeries } from '@/lib/content/series'
import { listTopics } from '@/lib/content/topics'
import { absoluteUrl, markdownTwin, pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  return (await findArticle((await params).slug)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  const article = await load(props)
  const { path, ...picture } = article.openGraph
  return pageMetadata(article, {
    article,
    image: { url: absoluteUrl(path), ...picture },
    alternates: [markdownTwin(article.path)],
  })
}

export default async function ArticleRoute(props: Props) {
  const article = await load(props)
  const [related, series, topics] = await Promise.all([
    relatedTo(article),
    findSeries(article),
    listTopics(),
  ])
  return <ArticlePage article={article} related={related} series={series} topics={topics} />
}
