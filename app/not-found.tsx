import type { Metadata } from 'next'
import { connection } from 'next/server'
import { siteGraph } from '@/components/site/json-ld'
import { MissingPage } from '@/components/site/missing-page'
import { SitePage } from '@/components/site/site-page'
import { listArticles } from '@/lib/content/articles'
import { listTopics } from '@/lib/content/topics'
import { site } from '@/lib/site'

const title = 'This page is not here'
const description =
  'There is no page at this address. Here are the newest articles, the topics and other ways on.'
const NEWEST = 3

export const metadata: Metadata = { title: `${title} · ${site.name}`, description }

export default async function NotFound() {
  // The newest articles are those of now, not of the build.
  await connection()
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  return (
    <SitePage jsonLd={siteGraph()}>
      <MissingPage title={title} articles={articles.slice(0, NEWEST)} topics={topics} />
    </SitePage>
  )
}
