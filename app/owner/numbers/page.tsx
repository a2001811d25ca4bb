import { NumbersPage } from '@/components/owner/numbers/numbers-page'
import { OwnerPage } from '@/components/owner/owner-page'
import { listQueue } from '@/lib/comments/list-queue'
import { listAllArticles } from '@/lib/content/list-all'
import { readReadings } from '@/lib/owner/articles/read-readings'
import { readFunnel } from '@/lib/owner/numbers/read-funnel'
import { readArticleSources } from '@/lib/owner/numbers/read-sources'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<{ days?: string }> }

const spans = [7, 30, 90] as const

export default async function NumbersRoute({ searchParams }: Props) {
  await requireOwner('/owner/numbers')
  const asked = (await searchParams).days
  const days = spans.find((span) => String(span) === asked) ?? 30
  const [funnel, sources, queue, articles, readings] = await Promise.all([
    readFunnel(days),
    readArticleSources(days),
    listQueue({ state: 'held' }),
    listAllArticles(),
    readReadings(days),
  ])
  const lead =
    'Counted on this site alone, without cookies and without knowing anybody. Programs are left out as far as they say what they are.'
  const comments = queue.counts.held
  return (
    <OwnerPage title="Numbers" current="numbers" lead={lead}>
      <NumbersPage {...{ days, spans, funnel, sources, comments, articles, readings }} />
    </OwnerPage>
  )
}
