import { Breadcrumbs } from '@/components/site/breadcrumbs'
import type { Crumb } from '@/components/site/json-ld'
import type { Article } from '@/lib/content/model'
import { Byline } from './byline'
import { TopicLinks } from './topic-links'

/** The top of an article: place, topics, title, first words, author and dates. */
export function ArticleHeader({ article, crumbs }: { article: Article; crumbs: Crumb[] }) {
  return (
    <header className="article-header">
      <Breadcrumbs crumbs={crumbs} />
      <TopicLinks topics={article.topics} />
      <h1>{article.title}</h1>
      <p className="lead">{article.description}</p>
      <Byline article={article} />
    </header>
  )
}
