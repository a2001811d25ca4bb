import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/reading/article-page'
import { findArticle, listArticles } from '@/lib/content/articles'
import { listTopics } from '@/lib/content/topics'
import { absoluteUrl, pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const MORE = 3

async function load({ params }: Props) {
  return (await findArticle((await params).slug)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  const article = await load(props)
  const { path, ...picture } = article.openGraph
  return pageMetadata(article, 'article', { url: absoluteUrl(path), ...picture })
}

export default async function ArticleRoute(props: Props) {
  const article = await load(props)
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  const more = articles.filter(({ slug }) => slug !== article.slug).slice(0, MORE)
  return <ArticlePage article={article} more={more} topics={topics} />
}
