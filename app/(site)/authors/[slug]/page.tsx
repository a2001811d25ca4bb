import { notFound } from 'next/navigation'
import { AuthorPage, authorFacts } from '@/components/reading/author-page'
import { listArticles } from '@/lib/content/articles'
import { findAuthor } from '@/lib/content/authors'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  return (await findAuthor((await params).slug)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  return pageMetadata(authorFacts(await load(props)))
}

export default async function AuthorRoute(props: Props) {
  const author = await load(props)
  const articles = (await listArticles()).filter((article) => article.author.slug === author.slug)
  return <AuthorPage author={author} articles={articles} />
}
