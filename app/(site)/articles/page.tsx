import { notFound } from 'next/navigation'
import { ArticlesPage, articlesFacts } from '@/components/reading/articles-page'
import { listPage } from '@/lib/content/article-list'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

async function load({ searchParams }: Props) {
  const { page } = await searchParams
  return (await listPage(Array.isArray(page) ? page.join() : page)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  return pageMetadata(articlesFacts((await load(props)).page))
}

export default async function Articles(props: Props) {
  return <ArticlesPage list={await load(props)} />
}
