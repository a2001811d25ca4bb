import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { Pagination } from '@/components/ui/pagination'
import type { ListPage } from '@/lib/content/article-list'
import type { PageFacts } from '@/lib/site'
import { ArticleList } from './article-list'

const path = '/articles'

/** What a page of the list says of itself; each page is its own canonical address. */
export const articlesFacts = (page: number): PageFacts => ({
  path: page === 1 ? path : `${path}?page=${page}`,
  title: page === 1 ? 'Articles' : `Articles, page ${page}`,
  description:
    'All articles of Nouriva, newest first: food, gut and skin, each claim with its source and an honest word on how good the evidence is.',
})

/** All articles, a page at a time. */
export function ArticlesPage({ list: { articles, page, pages } }: { list: ListPage }) {
  const facts = articlesFacts(page)
  return (
    <SitePage current="articles" jsonLd={pageGraph(facts, [home], 'CollectionPage')}>
      <div className="page columns">
        <PageHeader
          title={facts.title}
          lead="Newest first, each with its sources."
          crumbs={[home]}
        />
        <ArticleList articles={articles} />
        <Pagination page={page} pages={pages} path={path} label="Pages of the list" />
      </div>
    </SitePage>
  )
}
