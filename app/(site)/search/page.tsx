import { SearchPage } from '@/components/search/search-page'
import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { listArticles } from '@/lib/content/articles'
import { describeSearch } from '@/lib/content/search/describe'
import { searchArticles } from '@/lib/content/search/search'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

const load = async ({ searchParams }: Props) => describeSearch((await searchParams).q)

export const generateMetadata = async (props: Props) => pageMetadata(await load(props))

export default async function Search(props: Props) {
  const { query, ...facts } = await load(props)
  const results = await searchArticles(query)
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  return (
    <SitePage jsonLd={pageGraph(facts, [home], 'SearchResultsPage')}>
      <SearchPage title={facts.title} results={results} articles={articles} topics={topics} />
    </SitePage>
  )
}
