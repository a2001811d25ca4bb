import { TopicList } from '@/components/reading/topic-list'
import { home } from '@/components/site/breadcrumbs'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { listTopics } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

export const dynamic = 'force-dynamic'

const { lists: words, navigation } = strings()
const facts = {
  path: '/topics',
  title: navigation.topics,
  description: words.topicsDescription,
}

export const generateMetadata = () => pageMetadata(facts)

export default async function Topics() {
  return (
    <SitePage current="topics" jsonLd={pageGraph(facts, [home], 'CollectionPage')}>
      <div className="page columns">
        <PageHeader title={facts.title} lead={words.topicsLead} crumbs={[home]} />
        <TopicList topics={await listTopics()} />
      </div>
    </SitePage>
  )
}
