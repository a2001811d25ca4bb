import { ArticleList } from '@/components/reading/article-list'
import { TopicLinks } from '@/components/reading/topic-links'
import { Sentence } from '@/components/ui/sentence'
import type { ArticleCard, TopicLink } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { Message } from './message'
import { SearchForm } from './search-form'

const { missing: words, search } = strings()

type Props = {
  title: string
  /** Articles whose titles come near to the address that was asked for. */
  nearest: ArticleCard[]
  newest: ArticleCard[]
  topics: TopicLink[]
}

/** What a reader sees at an address that leads nowhere: what happened, and ways on. */
export function MissingPage({ title, nearest, newest, topics }: Props) {
  return (
    <>
      <Message title={title}>
        <p className="lead">{words.lead}</p>
        <p>
          <Sentence text={words.ways} />
        </p>
        <SearchForm label={search.title} large />
      </Message>
      <div className="page columns">
        {nearest.length > 0 && (
          <section className="part" aria-labelledby="part-nearest">
            <h2 id="part-nearest">{words.nearest}</h2>
            <ArticleList articles={nearest} heading="h3" />
          </section>
        )}
        {newest.length > 0 && (
          <section className="part" aria-labelledby="part-newest">
            <h2 id="part-newest">{words.newest}</h2>
            <ArticleList articles={newest} heading="h3" />
          </section>
        )}
        <section className="part" aria-labelledby="part-topics">
          <h2 id="part-topics">{words.topics}</h2>
          <TopicLinks topics={topics} />
        </section>
      </div>
    </>
  )
}
