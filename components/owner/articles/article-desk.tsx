import { Moment } from '@/components/owner/moment'
import type { PublishResult } from '@/lib/content/last-result'
import type { DeskArticle } from '@/lib/content/list-all'
import { PublishState } from './publish-state'

type Props = {
  articles: DeskArticle[]
  /** About how often each was opened in 30 days, by path. */
  readings: Map<string, number>
  last: PublishResult | null
}

const groups = [
  { state: 'draft', title: 'Drafts' },
  { state: 'scheduled', title: 'Scheduled' },
  { state: 'live', title: 'On the site' },
  { state: 'expired', title: 'Not shown any more' },
] as const

/** Every article by where it stands; those that ask for something first. */
export function ArticleDesk({ articles, readings, last }: Props) {
  const due = articles.filter(({ isDue, retracted }) => isDue || retracted.length > 0)
  return (
    <>
      <PublishState last={last} />
      {due.length > 0 && (
        <>
          <h2>Due for a look ({due.length})</h2>
          <ArticleCards articles={due} readings={readings} />
        </>
      )}
      {groups.map(({ state, title }) => {
        const some = articles.filter((article) => article.state === state)
        if (some.length === 0) return null
        return (
          <section key={state} aria-labelledby={state}>
            <h2 id={state}>
              {title} ({some.length})
            </h2>
            <ArticleCards articles={some} readings={readings} />
          </section>
        )
      })}
      <p className="desk-facts">
        How often an article was opened is counted without knowing anybody, over the last 30 days,
        programs left out as far as they say what they are. The numbers are approximate.
      </p>
    </>
  )
}

type CardsProps = Pick<Props, 'articles' | 'readings'>

const ArticleCards = ({ articles, readings }: CardsProps) => (
  <ul className="desk-list">
    {articles.map((article) => (
      <li className="desk-card" key={article.slug}>
        <h3>{article.title}</h3>
        <p className="desk-facts">
          <When article={article} />
          {article.reviewDue && <> · To be looked through by {article.reviewDue}</>}
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

function When({ article: { state, from } }: { article: DeskArticle }) {
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
