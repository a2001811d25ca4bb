import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { pageGraph } from '@/components/site/json-ld'
import { KeptForm } from '@/components/site/kept-form'
import { SitePage } from '@/components/site/site-page'
import { TroubleMessage } from '@/components/site/trouble-message'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

export const dynamic = 'force-dynamic'

const { title, description } = strings().trouble
const facts = { path: '/trouble', title, description }

export const generateMetadata = (): Metadata => ({
  ...pageMetadata(facts),
  robots: { index: false },
})

export default async function Trouble() {
  const typed = readRefusal(await headers())?.typed
  return (
    <SitePage banner={false} jsonLd={pageGraph(facts)}>
      {typed ? <KeptForm typed={typed} /> : <TroubleMessage />}
    </SitePage>
  )
}
