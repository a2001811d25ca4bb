import { ArticleList } from '@/components/reading/article-list'
import { TopicLinks } from '@/components/reading/topic-links'
import type { ArticleCard, TopicLink } from '@/lib/content/model'
import { Message } from './message'
import { SearchForm } from './search-form'

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
        <p className="lead">
          The address may hold a slip, or the page has moved or gone. Nothing is wrong on your side.
        </p>
        <p>
          You could go <a href="/">home</a>, look through <a href="/articles">all articles</a>, or{' '}
          <a href="/plan">ask for a diet plan</a>. Or look for it:
        </p>
        <SearchForm label="Search" large />
      </Message>
      <div className="page columns">
        {nearest.length > 0 && (
          <section className="part" aria-labelledby="part-nearest">
            <h2 id="part-nearest">Did you mean</h2>
            <ArticleList articles={nearest} heading="h3" />
          </section>
        )}
        {newest.length > 0 && (
          <section className="part" aria-labelledby="part-newest">
            <h2 id="part-newest">Newest articles</h2>
            <ArticleList articles={newest} heading="h3" />
          </section>
        )}
        <section className="part" aria-labelledby="part-topics">
          <h2 id="part-topics">Topics</h2>
          <TopicLinks topics={topics} />
        </section>
      </div>
    </>
  )
}
