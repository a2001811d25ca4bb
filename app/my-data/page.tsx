import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AskForm } from '@/components/privacy/ask-form'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { refusedState, titleWith } from '@/lib/forms/refused-state'
import { myDataPage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = titleWith(readRefusal(await headers()), myDataPage.title)
  return privateMetadata({ ...myDataPage, title })
}

export default async function MyDataPage() {
  const refused = readRefusal(await headers())
  return (
    <SitePage jsonLd={pageGraph(myDataPage)} banner={false}>
      <AskForm {...refusedState(refused)} values={refused?.values ?? {}} />
    </SitePage>
  )
}
