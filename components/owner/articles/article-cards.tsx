import { Day } from '@/components/owner/day'
import { Moment } from '@/components/owner/moment'
import type { ShownArticle } from '@/lib/owner/articles/arrange-articles'

type Props = {
  articles: ShownArticle[]
  /** About how often each was opened in 30 days, by path. */
  readings: Map<string, number>
}

/** Articles with what there is to know about each. */
export const ArticleCards = ({ articles, readings }: Props) => (
  <ul className="desk-list">
    {articles.map((article) => (
      <li className="desk-card" key={article.slug}>
        <h3>{article.title}</h3>
        <p className="desk-facts">
          <When article={article} />
          {article.reviewDue && (
            <>
              {' '}
              · To be looked through by <Day day={new Date(article.reviewDue)} />
            </>
          )}
        </p>
        {article.isDue && <p className="desk-mark mark-due">Due for review</p>}
        {article.retracted.map((title) => (
          <p className="desk-mark mark-due" key={title}>
            A source was retracted: {title}
          </p>
        ))}
        <p>
          {article.state === 'live' ? (
            <>
              Opened about {readings.get(article.path) ?? 0} times ·{' '}
              <a href={article.path}>See it</a>
            </>
          ) : (
            <a href={article.preview}>
              Preview “{article.title}” (the link works for a week, for whoever has it)
            </a>
          )}
        </p>
      </li>
    ))}
  </ul>
)

function When({ article: { state, from } }: { article: ShownArticle }) {
  if (state === 'draft') return 'Nobody sees it yet'
  if (state === 'scheduled')
    return (
      <>
        Readers see it from <Moment at={from} />
      </>
    )
  return (
    <>
      Since <Moment at={from} />
    </>
  )
}
