import { LongDate } from '@/components/reading/long-date'
import type { Hit } from '@/lib/content/search/search'
import { Marked } from './marked'

/** What was found, best first: title, the passage that answers, and where in the article it stands. */
export function ResultList({ hits }: { hits: Hit[] }) {
  return (
    <ol className="article-list results">
      {hits.map(({ article, title, snippet: { parts, heading } }) => (
        <li key={article.path}>
          <article className="teaser">
            <p className="label">{article.topics.map((topic) => topic.title).join(' · ')}</p>
            <h2>
              <a href={article.path}>
                <Marked parts={title} />
              </a>
            </h2>
            <p>
              <Marked parts={parts} />
            </p>
            <p className="byline">
              {heading && (
                <span>
                  Under <a href={`${article.path}#${heading.id}`}>{heading.text}</a>
                </span>
              )}
              <LongDate day={article.date} />
              <span>{article.readingMinutes} min read</span>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
