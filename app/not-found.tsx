import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { siteGraph } from '@/components/site/json-ld'
import { MissingPage } from '@/components/site/missing-page'
import { SitePage } from '@/components/site/site-page'
import { listArticles } from '@/lib/content/articles'
import { nearestTitles } from '@/lib/content/nearest-titles'
import { listTopics } from '@/lib/content/topics'
import { site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

const { title, description } = strings().missing
const NEWEST = 3

export const metadata: Metadata = { title: `${title} · ${site.name}`, description }

export default async function NotFound() {
  // Reading a header keeps this page out of the build: its articles are those of now.
  const asked = (await headers()).get('x-nouriva-path') ?? ''
  const nearest = await nearestTitles(asked)
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  const newest = articles.filter((article) => !nearest.includes(article)).slice(0, NEWEST)
  return (
    <SitePage jsonLd={siteGraph()}>
      <MissingPage title={title} nearest={nearest} newest={newest} topics={topics} />
    </SitePage>
  )
}
