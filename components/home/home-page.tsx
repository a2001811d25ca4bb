import { ArticleList } from '@/components/reading/article-list'
import { PlanInvitation } from '@/components/reading/plan-invitation'
import { TopicList } from '@/components/reading/topic-list'
import type { ArticleCard, TopicLink } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { EvidenceKey } from './evidence-key'
import { Hero } from './hero'

const { home: words, lists } = strings()

type Props = { articles: ArticleCard[]; topics: (TopicLink & { description: string })[] }

/** The front page: what this is, what is new, how to read it, where to go. */
export function HomePage({ articles, topics }: Props) {
  return (
    <>
      <Hero />
      <div className="page columns home">
        <section className="part" aria-labelledby="part-newest">
          <h2 id="part-newest">{words.newest}</h2>
          <ArticleList articles={articles} heading="h3" />
          <p>
            <a href="/articles">{words.allArticles}</a>
          </p>
        </section>
        <EvidenceKey />
        <section className="part" aria-labelledby="part-topics">
          <h2 id="part-topics">{lists.byTopic}</h2>
          <TopicList topics={topics} heading="h3" />
        </section>
        <PlanInvitation title={words.planTitle} text={words.planText} />
      </div>
    </>
  )
}
