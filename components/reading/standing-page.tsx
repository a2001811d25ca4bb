import type { ReactNode } from 'react'
import { PageHeader } from '@/components/site/page-header'
import { Sentence } from '@/components/ui/sentence'
import type { Page } from '@/lib/content/model'
import type { PageFacts } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { ArticleBody } from './article-body'
import { LongDate } from './long-date'

/** What such a page says of itself. */
export const standingFacts = ({ slug, title, description }: Page): PageFacts => ({
  path: `/${slug}`,
  title,
  description,
})

/** The words of a page such as /about; `children` follow them. */
export function StandingPage({ page, children }: { page: Page; children?: ReactNode }) {
  return (
    <div className="page columns">
      <PageHeader title={page.title} />
      <ArticleBody body={page.body} />
      {children}
      <p className="small mt-10">
        <Sentence
          text={strings().article.changedOn}
          fill={{ day: <LongDate day={page.updated} /> }}
        />
      </p>
    </div>
  )
}
