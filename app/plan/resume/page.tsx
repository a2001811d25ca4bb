import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ResumeState } from '@/components/plan/later/resume-state'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { refusedState } from '@/lib/forms/refused-state'
import { findDraft } from '@/lib/plan/find-draft'
import { resumePage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(resumePage)

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ResumePage({ searchParams }: Props) {
  const { token } = await searchParams
  const { trouble } = refusedState(readRefusal(await headers()))
  const known = typeof token === 'string' ? token : ''
  // After a fault of ours the database is not asked again: the button stays, and works when it is back.
  const open = trouble !== null || (await findDraft(known)).state === 'open'
  return (
    <SitePage jsonLd={pageGraph(resumePage)} banner={false}>
      <ResumeState open={open} token={known} trouble={trouble} />
    </SitePage>
  )
}
