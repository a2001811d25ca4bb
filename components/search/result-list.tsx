import { LongDate } from '@/components/reading/long-date'
import { Sentence } from '@/components/ui/sentence'
import type { Hit } from '@/lib/content/search/search'
import { strings } from '@/lib/strings/strings'
import { Marked } from './marked'

const { search: words, lists } = strings()

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
                  <Sentence
                    text={words.under}
                    fill={{ heading: <a href={`${article.path}#${heading.id}`}>{heading.text}</a> }}
                  />
                </span>
              )}
              <LongDate day={article.date} />
              <span>{lists.minutes(article.readingMinutes)}</span>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
