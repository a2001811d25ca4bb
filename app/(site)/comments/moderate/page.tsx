import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Moderation } from '@/components/comments/moderation'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { findByToken } from '@/lib/comments/find-by-token'
import { moderationPage } from '@/lib/comments/pages'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => ({
  ...pageMetadata(moderationPage),
  robots: { index: false, follow: false },
})

type Props = { searchParams: Promise<{ token?: unknown }> }

export default async function ModeratePage({ searchParams }: Props) {
  const token = String((await searchParams).token ?? '')
  const trouble = readRefusal(await headers())?.trouble ?? false
  // After a fault of ours the database is not asked again: the buttons stay, and work when it is back.
  const comment = trouble ? null : await findByToken(token)
  return (
    <SitePage jsonLd={pageGraph(moderationPage)} banner={false}>
      <Moderation {...{ token, comment, trouble }} />
    </SitePage>
  )
}
