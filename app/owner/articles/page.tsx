import { ArticleDesk } from '@/components/owner/articles/article-desk'
import { OwnerPage } from '@/components/owner/owner-page'
import { listAllArticles } from '@/lib/content/list-all'
import { lastPublication } from '@/lib/owner/articles/last-publication'
import { readReadings } from '@/lib/owner/articles/read-readings'
import { requireOwner } from '@/lib/owner/require-owner'

export default async function ArticlesPage() {
  await requireOwner('/owner/articles')
  const [articles, readings, last] = await Promise.all([
    listAllArticles(),
    readReadings(),
    lastPublication(),
  ])
  return (
    <OwnerPage title="Articles" current="articles">
      <ArticleDesk articles={articles} readings={readings} last={last} />
    </OwnerPage>
  )
}
