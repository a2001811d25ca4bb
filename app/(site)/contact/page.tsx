import { notFound } from 'next/navigation'
import { StandingPage, standingFacts } from '@/components/reading/standing-page'
import { ContactAddress } from '@/components/site/contact-address'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { findPage } from '@/lib/content/pages'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const load = async () => (await findPage('contact')) ?? notFound()

export const generateMetadata = async () => pageMetadata(standingFacts(await load()))

export default async function Contact() {
  const page = await load()
  return (
    <SitePage current="contact" jsonLd={pageGraph(standingFacts(page), [], 'ContactPage')}>
      <StandingPage page={page}>
        <ContactAddress sender={env().publicAddress} />
      </StandingPage>
    </SitePage>
  )
}
