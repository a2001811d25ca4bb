import type { ReactNode } from 'react'
import { home } from '@/components/site/breadcrumbs'
import { articleGraph, type Crumb } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { SubscribeInvitation } from '@/components/site/subscribe-invitation'
import type { Article, TopicLink } from '@/lib/content/model'
import type { Related } from '@/lib/content/related'
import type { Series } from '@/lib/content/series'
import { strings } from '@/lib/strings/strings'
import { ArticleBody } from './article-body'
import { ArticleEnd } from './article-end'
import { ArticleHeader } from './article-header'
import { ArticlePicture } from './article-picture'
import { ExploreMore } from './explore-more'
import { findingsPath } from './findings-page'
import { KeyPoints } from './key-points'
import { PlanInvitation } from './plan-invitation'
import { ReferenceList } from './reference-list'
import { SeriesBox } from './series-box'
import { SeriesSteps } from './series-steps'
import { TableOfContents } from './table-of-contents'

const crumbs: Crumb[] = [home, { path: '/articles', label: strings().lists.articles }]

type Props = {
  article: Article
  related: Related[]
  series: Series | null
  topics: TopicLink[]
  /** Something about this showing of it, above everything: a preview, whose sources have no page yet. */
  notice?: ReactNode
  /** What readers wrote, and how many of them; not where it is shown before readers see it. */
  comments?: ReactNode
  commentCount?: number
}

/** The page of one article. */
export function ArticlePage(props: Props) {
  const { article, related, series, topics, notice, comments, commentCount } = props
  const sections = article.headings.filter((heading) => heading.depth === 2)
  return (
    <SitePage current="articles" jsonLd={articleGraph(article, crumbs, commentCount)}>
      {notice}
      <div className="page article">
        <article className="columns article-main">
          <ArticleHeader article={article} crumbs={crumbs} />
          <KeyPoints points={article.keyPoints} />
          <ArticlePicture picture={article.picture} first />
          {series && <SeriesBox series={series} current={article.slug} />}
          <TableOfContents headings={sections} />
          <ArticleBody body={article.body} />
          {series && <SeriesSteps series={series} />}
          <PlanInvitation {...article.callToAction} />
          <ReferenceList
            references={article.references}
            reviewDue={article.reviewDue}
            findingsAt={notice ? undefined : findingsPath(article)}
          />
          <ArticleEnd article={article} />
          <SubscribeInvitation />
        </article>
        <ExploreMore related={related} topics={topics} />
        {comments}
      </div>
    </SitePage>
  )
}
