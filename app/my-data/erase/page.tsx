import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ClosedMessage } from '@/components/privacy/closed-message'
import { ErasePrompt } from '@/components/privacy/erase-prompt'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { refusedState, titleWith } from '@/lib/forms/refused-state'
import { myDataSession } from '@/lib/privacy/my-data-session'
import { myDataErasePage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = titleWith(readRefusal(await headers()), myDataErasePage.title)
  return privateMetadata({ ...myDataErasePage, title })
}

export default async function MyDataErasePage() {
  const asked = await headers()
  const address = myDataSession(asked)
  const { trouble } = refusedState(readRefusal(asked))
  return (
    <SitePage jsonLd={pageGraph(myDataErasePage)} banner={false}>
      {address ? <ErasePrompt address={address} trouble={trouble} /> : <ClosedMessage />}
    </SitePage>
  )
}
