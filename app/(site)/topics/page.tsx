import { TopicList } from '@/components/reading/topic-list'
import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = {
  path: '/topics',
  title: 'Topics',
  description:
    'What Nouriva writes about: the topics of our articles on food and health, each with a word on what you will find there.',
}

export const generateMetadata = () => pageMetadata(facts)

export default async function Topics() {
  return (
    <SitePage current="topics" jsonLd={pageGraph(facts, [home], 'CollectionPage')}>
      <div className="page columns">
        <PageHeader title="Topics" lead="What we write about." crumbs={[home]} />
        <TopicList topics={await listTopics()} />
      </div>
    </SitePage>
  )
}
