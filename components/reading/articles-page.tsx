import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { Pagination } from '@/components/ui/pagination'
import type { ListPage } from '@/lib/content/article-list'
import type { PageFacts } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { ArticleList } from './article-list'

const path = '/articles'
const words = strings().lists

/** What a page of the list says of itself; each page is its own canonical address. */
export const articlesFacts = (page: number): PageFacts => ({
  path: page === 1 ? path : `${path}?page=${page}`,
  title: page === 1 ? words.articles : words.articlesPage(page),
  description: words.articlesDescription,
})

/** All articles, a page at a time. */
export function ArticlesPage({ list: { articles, page, pages } }: { list: ListPage }) {
  const facts = articlesFacts(page)
  return (
    <SitePage current="articles" jsonLd={pageGraph(facts, [home], 'CollectionPage')}>
      <div className="page columns">
        <PageHeader title={facts.title} lead={words.articlesLead} crumbs={[home]} />
        <ArticleList articles={articles} />
        <Pagination page={page} pages={pages} path={path} words={words.pagination} />
      </div>
    </SitePage>
  )
}
