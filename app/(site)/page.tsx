import { HomePage } from '@/components/home/home-page'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { listArticles } from '@/lib/content/articles'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata, site } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = { path: '/', title: site.name, description: site.description }
const NEWEST = 5

export const generateMetadata = () => pageMetadata(facts)

export default async function Home() {
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  return (
    <SitePage jsonLd={pageGraph(facts)}>
      <HomePage articles={articles.slice(0, NEWEST)} topics={topics} />
    </SitePage>
  )
}
