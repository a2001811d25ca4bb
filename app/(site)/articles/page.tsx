import { ArticleList } from '@/components/reading/article-list'
import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { listArticles } from '@/lib/content/articles'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = {
  path: '/articles',
  title: 'Articles',
  description:
    'All articles of Nouriva, newest first: food, gut and skin, each claim with its source and an honest word on how good the evidence is.',
}

export const generateMetadata = () => pageMetadata(facts)

export default async function Articles() {
  return (
    <SitePage current="articles" jsonLd={pageGraph(facts, [home], 'CollectionPage')}>
      <div className="page columns">
        <PageHeader title="Articles" lead="Newest first, each with its sources." crumbs={[home]} />
        <ArticleList articles={await listArticles()} />
      </div>
    </SitePage>
  )
}
