import { ArticleList } from '@/components/reading/article-list'
import { TopicLinks } from '@/components/reading/topic-links'
import type { ArticleCard, TopicLink } from '@/lib/content/model'
import { Message } from './message'

type Props = { title: string; articles: ArticleCard[]; topics: TopicLink[] }

/** What a reader sees at an address that leads nowhere: what happened, and ways on. */
export function MissingPage({ title, articles, topics }: Props) {
  return (
    <>
      <Message title={title}>
        <p className="lead">
          The address may hold a slip, or the page has moved or gone. Nothing is wrong on your side.
        </p>
        <p>
          You could go <a href="/">home</a>, look through <a href="/articles">all articles</a>, or{' '}
          <a href="/plan">ask for a diet plan</a>.
        </p>
      </Message>
      <div className="page columns">
        {articles.length > 0 && (
          <section className="part" aria-labelledby="part-newest">
            <h2 id="part-newest">Newest articles</h2>
            <ArticleList articles={articles} heading="h3" />
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
