import { notFound } from 'next/navigation'
import { FindingsPage, findingsFacts } from '@/components/reading/findings-page'
import { findArticle } from '@/lib/content/articles'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const article = (await findArticle((await params).slug)) ?? notFound()
  return article.references.length > 0 ? article : notFound()
}

export async function generateMetadata(props: Props) {
  return pageMetadata(findingsFacts(await load(props)))
}

export default async function FindingsRoute(props: Props) {
  return <FindingsPage article={await load(props)} />
}
