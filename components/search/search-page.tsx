import { ArticleList } from '@/components/reading/article-list'
import { TopicList } from '@/components/reading/topic-list'
import { home } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { SearchForm } from '@/components/site/search-form'
import type { ArticleCard, TopicLink } from '@/lib/content/model'
import type { SearchResults } from '@/lib/content/search/search'
import { strings } from '@/lib/strings/strings'
import { Examples } from './examples'
import { NothingFound } from './nothing-found'
import { ResultList } from './result-list'
import { ResultSummary } from './result-summary'

type Props = {
  title: string
  results: SearchResults
  /** All public ones, newest first. */
  articles: ArticleCard[]
  topics: (TopicLink & { description: string })[]
}

const NEWEST = 3
const { search: words, lists } = strings()

/** The search: what was found, or ways on where there is nothing to show. */
export function SearchPage({ title, results, articles, topics }: Props) {
  const { query, hits } = results
  return (
    <div className="page columns search-page">
      <PageHeader title={title} crumbs={[home]} />
      <SearchForm label={words.title} query={query} large />
      {!query && <Examples />}
      {hits.length > 0 && <ResultSummary results={results} />}
      {hits.length > 0 && <ResultList hits={hits} />}
      {query && hits.length === 0 && <NothingFound results={results} />}
      {hits.length === 0 && (
        <>
          <section className="part" aria-labelledby="part-topics">
            <h2 id="part-topics">{lists.byTopic}</h2>
            <TopicList topics={topics} heading="h3" />
          </section>
          <section className="part" aria-labelledby="part-newest">
            <h2 id="part-newest">{lists.newest}</h2>
            <ArticleList articles={articles.slice(0, NEWEST)} heading="h3" />
          </section>
        </>
      )}
    </div>
  )
}
