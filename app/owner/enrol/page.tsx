import { headers } from 'next/headers'
import { DeskDocument } from '@/components/owner/desk-document'
import { Enrol } from '@/components/owner/enrol'
import { isOpenLink } from '@/lib/owner/link'
import { nonceOf } from '@/lib/owner/nonce-of'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function EnrolPage({ searchParams }: Props) {
  const { token } = await searchParams
  const known = typeof token === 'string' && (await isOpenLink(token)) ? token : null
  return (
    <DeskDocument>
      <Enrol token={known} nonce={nonceOf(await headers())} />
    </DeskDocument>
  )
}
