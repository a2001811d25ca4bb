import type { ArticleCard } from '@/lib/content/model'
import { ArticleTeaser } from './article-teaser'

type Props = { articles: ArticleCard[]; heading?: 'h2' | 'h3' }

/** Articles in a list, as they come. */
export function ArticleList({ articles, heading }: Props) {
  return (
    <ul className="article-list">
      {articles.map((article) => (
        <li key={article.path}>
          <ArticleTeaser article={article} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
