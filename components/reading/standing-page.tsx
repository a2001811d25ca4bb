import type { ReactNode } from 'react'
import { PageHeader } from '@/components/site/page-header'
import type { Page } from '@/lib/content/model'
import type { PageFacts } from '@/lib/site'
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
        Last changed on <LongDate day={page.updated} />
      </p>
    </div>
  )
}
