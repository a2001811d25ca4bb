import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ClosedMessage } from '@/components/privacy/closed-message'
import { HeldList } from '@/components/privacy/held-list'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { refusedState, titleWith } from '@/lib/forms/refused-state'
import { heldAbout } from '@/lib/privacy/held-about'
import { myDataSession } from '@/lib/privacy/my-data-session'
import { myDataViewPage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = titleWith(readRefusal(await headers()), myDataViewPage.title)
  return privateMetadata({ ...myDataViewPage, title })
}

export default async function MyDataViewPage() {
  const asked = await headers()
  const address = myDataSession(asked)
  const refused = readRefusal(asked)
  return (
    <SitePage jsonLd={pageGraph(myDataViewPage)} banner={false}>
      {address ? (
        <HeldList
          address={address}
          held={await heldAbout(address)}
          typedName={refused?.values.name}
          {...refusedState(refused)}
        />
      ) : (
        <ClosedMessage />
      )}
    </SitePage>
  )
}
