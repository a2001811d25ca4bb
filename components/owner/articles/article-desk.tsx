import { DeskPages } from '@/components/owner/desk-pages'
import type { PublishResult } from '@/lib/content/last-result'
import {
  type ArrangedGroup,
  type ArticleGroup,
  articlesPath,
} from '@/lib/owner/articles/arrange-articles'
import { ArticleCards } from './article-cards'
import { PublishState } from './publish-state'

type Props = {
  groups: ArrangedGroup[]
  /** Whether one group is shown, and not all. */
  alone: boolean
  /** About how often each was opened in 30 days, by path. */
  readings: Map<string, number>
  last: PublishResult | null
}

const titles: Record<ArticleGroup, string> = {
  due: 'Due for a look',
  draft: 'Drafts',
  scheduled: 'Scheduled',
  live: 'On the site',
  expired: 'Not shown any more',
}

/** Every article by where it stands; those that ask for something first. */
export function ArticleDesk({ groups, alone, readings, last }: Props) {
  return (
    <>
      <PublishState last={last} />
      {alone && (
        <p>
          <a href="/owner/articles">All articles</a>
        </p>
      )}
      {groups.length === 0 && <p>No article stands here yet.</p>}
      {groups.map(({ group, count, articles, page, pages }) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>
            {titles[group]} ({count})
          </h2>
          <ArticleCards articles={articles} readings={readings} />
          {!alone && count > articles.length && (
            <p>
              <a href={articlesPath(group)}>
                Show all {count}
                <span className="sr-only"> under “{titles[group]}”</span>
              </a>
            </p>
          )}
          <DeskPages
            page={page}
            pages={pages}
            label={`Pages of “${titles[group]}”`}
            pathOf={(number) => articlesPath(group, number)}
          />
        </section>
      ))}
      <p className="desk-facts">
        How often an article was opened is counted without knowing anybody, over the last 30 days,
        programs left out as far as they say what they are. The numbers are approximate.
      </p>
    </>
  )
}
