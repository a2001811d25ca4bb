import { notFound } from 'next/navigation'
import { TopicPage } from '@/components/reading/topic-page'
import { findTopic } from '@/lib/content/topics'
import { pageMetadata, topicFeedLink } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  return (await findTopic((await params).slug)) ?? notFound()
}

export async function generateMetadata(props: Props) {
  const topic = await load(props)
  return pageMetadata(topic, { alternates: [topicFeedLink(topic)] })
}

export default async function TopicRoute(props: Props) {
  return <TopicPage topic={await load(props)} />
}
