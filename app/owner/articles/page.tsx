import { ArticleDesk } from '@/components/owner/articles/article-desk'
import { OwnerPage } from '@/components/owner/owner-page'
import { listAllArticles } from '@/lib/content/list-all'
import { arrangeArticles, readArticlesAsked } from '@/lib/owner/articles/arrange-articles'
import { lastPublication } from '@/lib/owner/articles/last-publication'
import { readReadings } from '@/lib/owner/articles/read-readings'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  await requireOwner('/owner/articles')
  const asked = readArticlesAsked(await searchParams)
  const [articles, readings, last] = await Promise.all([
    listAllArticles(),
    readReadings(),
    lastPublication(),
  ])
  const groups = arrangeArticles(articles, asked)
  return (
    <OwnerPage title="Articles" current="articles">
      <ArticleDesk {...{ groups, readings, last }} alone={asked.group !== undefined} />
    </OwnerPage>
  )
}
